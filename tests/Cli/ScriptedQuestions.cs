using Zibo.EdgeCtl.Cli.Commands.Sites;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>A person who has prepared the answers: each is known by how its question begins.</summary>
internal sealed class ScriptedQuestions : ISiteQuestions
{
    private readonly List<(string Question, Queue<string> Answers)> _texts;
    private readonly List<(string Question, string[] Choices)> _choices;

    /// <summary>Prepares the answers.</summary>
    /// <param name="texts">Answers to questions for a text; of several for one question, all but the last are wrong.</param>
    /// <param name="choices">Choices.</param>
    public ScriptedQuestions(IEnumerable<object> texts, IEnumerable<(string Question, string[] Choices)> choices)
    {
        _texts = [.. texts.Cast<System.Runtime.CompilerServices.ITuple>().Select(
            tuple => ((string)tuple[0]!, new Queue<string>(Enumerable.Range(1, tuple.Length - 1).Select(i => (string)tuple[i]!))))];
        _choices = [.. choices];
    }

    /// <summary>Questions that nobody asked.</summary>
    public IEnumerable<string> Unasked => _texts.Where(text => text.Answers.Count > 0).Select(text => text.Question).Concat(_choices.Select(choice => choice.Question));

    public string Ask(Phrase question, Phrase expected, string? fallback, Func<string, bool> isRight)
    {
        Queue<string> answers = _texts.First(text => text.Answers.Count > 0 && question.English.StartsWith(text.Question, StringComparison.Ordinal)).Answers;
        while (answers.Count > 1)
        {
            Assert.False(isRight(answers.Dequeue()), question.English);
        }

        string answer = answers.Dequeue();
        Assert.True(answer.Length == 0 ? fallback != null : isRight(answer), $"{question.English}: {answer}");
        return answer.Length == 0 ? fallback! : answer;
    }

    public string Choose(Phrase question, IReadOnlyList<SiteChoice> choices) => Assert.Single(ChooseMany(question, choices));

    public IReadOnlyList<string> ChooseMany(Phrase question, IReadOnlyList<SiteChoice> choices)
    {
        (string Question, string[] Choices) answer = _choices.First(choice => question.English.StartsWith(choice.Question, StringComparison.Ordinal));
        _choices.Remove(answer);
        Assert.All(answer.Choices, chosen => Assert.Contains(choices, choice => choice.Value == chosen));
        return answer.Choices;
    }
}
