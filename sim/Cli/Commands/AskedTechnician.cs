using System.Globalization;
using Zibo.EdgeCtl.Cli.Commands.Sites;
using Zibo.EdgeCtl.Sim.Commissioning;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>The person at the terminal.</summary>
internal sealed class AskedTechnician(ISiteQuestions questions, Action<Phrase> tell) : ITechnician
{
    private const string Skip = "skip";

    public void Tell(Phrase text) => tell(text);

    public bool? Confirm(string id, Phrase question) =>
        Ask(question, CommissionCliTexts.Expected, answer => answer is "yes" or "y" or "no" or "n" or Skip) switch
        {
            "yes" or "y" => true,
            "no" or "n" => false,
            _ => null,
        };

    public decimal? Number(string id, Phrase question)
    {
        string answer = Ask(question, CommissionCliTexts.ExpectedNumber, text => text == Skip || TryParse(text, out _));
        return TryParse(answer, out decimal number) ? number : null;
    }

    private string Ask(Phrase question, Phrase expected, Func<string, bool> isRight) =>
        questions.Ask(CommissionCliTexts.Asked.Format(question, expected), expected, null, isRight);

    private static bool TryParse(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number);
}
