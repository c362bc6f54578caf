using System.Globalization;
using System.Text.Json;
using Zibo.EdgeCtl.Sim.Commissioning;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>Answers that were prepared: for rehearsals. A question without one ends the run; <c>skip</c> under <c>*</c> answers all others.</summary>
internal sealed class AnswersFile : ITechnician
{
    private const string Other = "*";
    private const string Skip = "skip";

    private readonly string _path;
    private readonly Dictionary<string, string> _answers;
    private readonly Action<Phrase> _tell;

    public AnswersFile(string path, Action<Phrase> tell)
    {
        _path = path;
        _tell = tell;
        try
        {
            _answers = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path)) ?? throw new JsonException();
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw Wrong(CommissionCliTexts.BadAnswers, CommissionCliTexts.BadAnswersRemedy);
        }
    }

    public void Tell(Phrase text) => _tell(text);

    public bool? Confirm(string id, Phrase question) => AnswerTo(id, question) switch
    {
        "yes" => true,
        "no" => false,
        Skip => null,
        _ => throw Wrong(CommissionCliTexts.WrongAnswer.Format(id), CommissionCliTexts.NoAnswerRemedy),
    };

    public decimal? Number(string id, Phrase question)
    {
        string answer = AnswerTo(id, question);
        return answer == Skip ? null
            : decimal.TryParse(answer, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number
            : throw Wrong(CommissionCliTexts.WrongAnswer.Format(id), CommissionCliTexts.NoAnswerRemedy);
    }

    private string AnswerTo(string id, Phrase question)
    {
        string answer = _answers.GetValueOrDefault(id) ?? _answers.GetValueOrDefault(Other)
            ?? throw Wrong(CommissionCliTexts.NoAnswer.Format(id), CommissionCliTexts.NoAnswerRemedy);
        _tell(new Phrase($"{question.English}: {answer}", $"{question.Chinese}：{answer}"));
        return answer;
    }

    private InputException Wrong(Phrase problem, Phrase remedy) => new([new InputFinding(_path, "", 0, 0, problem, remedy)]);
}
