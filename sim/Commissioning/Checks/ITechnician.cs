using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>The person in front of the cabinet.</summary>
public interface ITechnician
{
    /// <summary>Says something.</summary>
    void Tell(Phrase text);

    /// <summary>Asks for something to be done or looked at.</summary>
    /// <param name="id">Tells the question from others, in a file of answers.</param>
    /// <param name="question">The question.</param>
    /// <returns>Yes or no; null to pass the check over.</returns>
    bool? Confirm(string id, Phrase question);

    /// <summary>Asks for a figure.</summary>
    /// <param name="id">Tells the question from others, in a file of answers.</param>
    /// <param name="question">The question, with its unit.</param>
    /// <returns>The figure; null to pass the check over.</returns>
    decimal? Number(string id, Phrase question);
}
