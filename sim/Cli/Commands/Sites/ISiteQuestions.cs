using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary>Somebody who can be asked.</summary>
public interface ISiteQuestions
{
    /// <summary>Asks for a text until it is right.</summary>
    /// <param name="question">What is asked for.</param>
    /// <param name="expected">What an answer looks like; said again after a wrong one.</param>
    /// <param name="fallback">The answer of somebody who just presses Enter; null where one must be given.</param>
    /// <param name="isRight">Judges an answer.</param>
    string Ask(Phrase question, Phrase expected, string? fallback, Func<string, bool> isRight);

    /// <summary>Lets one of several be chosen.</summary>
    string Choose(Phrase question, IReadOnlyList<SiteChoice> choices);

    /// <summary>Lets any number of several be chosen, none too.</summary>
    IReadOnlyList<string> ChooseMany(Phrase question, IReadOnlyList<SiteChoice> choices);
}
