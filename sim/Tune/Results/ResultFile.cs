using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>
/// A file of results: JSON, a line each. A run that ends is written at once, so that nothing is lost; at the end the lines are
/// put in the order of the search, so that the file does not tell how many cores there were.
/// </summary>
internal sealed class ResultFile : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly string _path;
    private readonly ResultHead _head;
    private readonly Dictionary<string, Setting> _finished;
    private readonly Lock _lock = new();
    private StreamWriter _writer;

    private ResultFile(string path, ResultHead head, IEnumerable<Setting> finished)
    {
        _path = path;
        _head = head;
        _finished = finished.DistinctBy(s => s.Key).ToDictionary(s => s.Key);
        FinishedCount = _finished.Count;
        Rewrite(_finished.Values);
        _writer = Append();
    }

    /// <summary>Runs that an earlier call has left.</summary>
    public int FinishedCount { get; }

    /// <summary>Begins a file, or goes on with one.</summary>
    /// <exception cref="InputException">It is of another tuning, or no file of results.</exception>
    public static ResultFile Open(string path, ResultHead head)
    {
        if (!File.Exists(path))
        {
            return new ResultFile(path, head, []);
        }

        (ResultHead found, IReadOnlyList<Setting> settings) = Read(path);
        return found.Digest == head.Digest
            ? new ResultFile(path, head, settings)
            : throw Refuse(path, 1, TuneTexts.OtherTuning, TuneTexts.OtherTuningRemedy);
    }

    /// <summary>Reads a file. A last line that was cut off while it was written is left out.</summary>
    /// <exception cref="InputException">It is no file of results.</exception>
    public static (ResultHead Head, IReadOnlyList<Setting> Settings) Read(string path)
    {
        string text = TextFile.Read(path);
        string[] lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        ResultHead? head = lines.Length == 0 ? null : TryRead<ResultHead>(lines[0]);
        if (head is not { FormatNumber: ResultHead.PresentFormatNumber, Parameters: not null, Scenarios: not null, Objectives: not null })
        {
            throw Refuse(path, 1, TuneTexts.NoResults, TuneTexts.NoResultsRemedy);
        }

        List<Setting> settings = [];
        for (int i = 1; i < lines.Length; i++)
        {
            Setting? setting = TryRead<Setting>(lines[i]);
            bool isWhole = setting is { Id: not null, Values: not null } && setting.Values.Count == head.Parameters.Count
                && (setting.Scenarios is null ? setting.Refusal is not null : setting.Scenarios.Count == head.Scenarios.Count);
            if (isWhole)
            {
                settings.Add(setting!);
            }
            else if (i < lines.Length - 1 || text.EndsWith('\n'))
            {
                throw Refuse(path, i + 1, TuneTexts.NoResults, TuneTexts.NoResultsRemedy);
            }
        }

        return (head, settings);
    }

    /// <summary>The result of a setting that an earlier call has left, or null.</summary>
    public Setting? Find(string key) => _finished.GetValueOrDefault(key);

    /// <summary>Writes a result; any thread may.</summary>
    public void Add(Setting setting)
    {
        lock (_lock)
        {
            _writer.WriteLine(JsonSerializer.Serialize(setting, Options));
            _writer.Flush();
        }
    }

    /// <summary>Puts everything in its order: first what this search has proposed, then what earlier ones have left beside it.</summary>
    public void Complete(IReadOnlyList<Setting> settings)
    {
        _writer.Dispose();
        Rewrite([.. settings, .. Left(settings)]);
        _writer = Append();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    // Hours of runs of another seed, of more runs, or beyond the generation in which this call was ended: not to be lost. An id
    // that this search has given is given anew, so that each names one setting.
    private List<Setting> Left(IReadOnlyList<Setting> settings)
    {
        HashSet<string> keys = [.. settings.Select(s => s.Key)];
        HashSet<string> ids = [.. settings.Select(s => s.Id)];
        List<Setting> left = [];
        int number = 0;
        foreach (Setting setting in _finished.Values.Where(s => !keys.Contains(s.Key)))
        {
            string id = setting.Id;
            while (!ids.Add(id))
            {
                id = Setting.IdOf(++number);
            }

            left.Add(setting with { Id = id });
        }

        return left;
    }

    private StreamWriter Append() => new(_path, append: true) { NewLine = "\n" };

    private void Rewrite(IEnumerable<Setting> settings) => SafeWrite.Replace(_path, part =>
    {
        using StreamWriter writer = new(part) { NewLine = "\n" };
        writer.WriteLine(JsonSerializer.Serialize(_head, Options));
        foreach (Setting setting in settings)
        {
            writer.WriteLine(JsonSerializer.Serialize(setting, Options));
        }
    });

    private static T? TryRead<T>(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Options);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static InputException Refuse(string path, int line, Phrase problem, Phrase remedy) =>
        new([new InputFinding(path, string.Empty, line, 0, problem, remedy)]);
}
