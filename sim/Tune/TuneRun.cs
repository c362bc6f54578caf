using System.Diagnostics;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Runs a search on all cores. What it finds does not depend on how many there are.</summary>
internal sealed class TuneRun
{
    private readonly TuneDocument _document;
    private readonly IReadOnlyList<IScenario> _scenarios;
    private readonly SettingRunner _runner;
    private readonly SearchSpace _space;
    private readonly List<IReadOnlyList<string?>> _proposals = [];
    private readonly List<Setting?> _settings = [];
    private int _judgedCount;
    private int _doneCount;
    private int _refusedCount;
    private int _reusedCount;
    private double _simulatedDays;

    /// <summary>Prepares a tuning; loads the data of its scenarios.</summary>
    /// <exception cref="InputException">A data file is wrong.</exception>
    public TuneRun(TuneDocument document)
    {
        _document = document;
        _scenarios = ScenarioFactory.Make(document);
        _runner = new SettingRunner(document, _scenarios);
        _space = new SearchSpace([.. document.Parameters.Select(p => p.Values.Count)]);
        Head = MakeHead();
    }

    /// <summary>What is tuned.</summary>
    public ResultHead Head { get; }

    /// <summary>Settings that will be run at most, today's included.</summary>
    public int PlannedCount => 1 + (int)Math.Min(_space.Size, _document.Search.RunCount);

    /// <summary>Runs it.</summary>
    /// <param name="path">The file of results; where it is there, its runs are taken over.</param>
    /// <param name="coreCount">Runs at the same time.</param>
    /// <param name="progress">Told of each setting that is done, from any thread.</param>
    /// <param name="token">Ends it early; what is done is kept.</param>
    /// <exception cref="InputException">The file of results is of another tuning, or today's setting does not fit a scenario.</exception>
    public TuneResult Run(string path, int coreCount, Action<TuneProgress>? progress, CancellationToken token)
    {
        ISearch search = Searches.Make(_document, _space);
        Stopwatch watch = Stopwatch.StartNew();
        using ResultFile file = ResultFile.Open(path, Head);
        List<Judged> judged = [];
        List<int[]> batch = [.. search.Next(judged)];
        Propose([null, .. batch]);
        while (Evaluate(file, coreCount, progress, token) && batch.Count > 0)
        {
            judged.AddRange(batch.Select((genes, i) => Judge(genes, _settings[_settings.Count - batch.Count + i]!)));
            batch = [.. search.Next(judged)];
            Propose(batch);
        }

        Setting[] done = [.. _settings.OfType<Setting>()];
        file.Complete(done);
        return new TuneResult(
            Head, done, !token.IsCancellationRequested, _reusedCount, watch.Elapsed.TotalSeconds, coreCount, _simulatedDays);
    }

    private void Propose(IEnumerable<int[]?> batch)
    {
        foreach (int[]? genes in batch)
        {
            _proposals.Add([.. _document.Parameters.Select((p, i) => genes is null ? p.BaseValue : p.Values[genes[i]])]);
            _settings.Add(null);
        }
    }

    // False where it was ended early.
    private bool Evaluate(ResultFile file, int coreCount, Action<TuneProgress>? progress, CancellationToken token)
    {
        int first = _judgedCount;
        _judgedCount = _proposals.Count;
        ScenarioFigures?[][] figures = [.. _proposals.Skip(first).Select(_ => new ScenarioFigures?[_scenarios.Count])];
        Phrase?[][] refusals = [.. figures.Select(_ => new Phrase?[_scenarios.Count])];
        int[] left = [.. figures.Select(_ => _scenarios.Count)];
        List<(int Setting, int Scenario)> work = [];
        for (int i = first; i < _proposals.Count; i++)
        {
            if (!IsKnown(file, i, progress))
            {
                work.AddRange(Enumerable.Range(0, _scenarios.Count).Select(s => (i, s)));
            }
        }

        try
        {
            // One piece of work is handed out at a time: pieces of a long and a short scenario must not come in heaps.
            Parallel.ForEach(
                System.Collections.Concurrent.Partitioner.Create(work, System.Collections.Concurrent.EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = coreCount, CancellationToken = token },
                item =>
                {
                    int place = item.Setting - first;
                    try
                    {
                        figures[place][item.Scenario] = _runner.Run(_proposals[item.Setting], item.Scenario, token);
                    }
                    catch (InputException e) when (item.Setting > 0)
                    {
                        // The rules have nothing against the setting, the scenario has. The others need not suffer for it.
                        refusals[place][item.Scenario] = SettingRunner.TextOf(e);
                    }

                    if (Interlocked.Decrement(ref left[place]) == 0)
                    {
                        Phrase? refusal = refusals[place].FirstOrDefault(text => text is not null);
                        IReadOnlyList<ScenarioFigures>? played = refusal is null ? [.. figures[place].OfType<ScenarioFigures>()] : null;
                        Finish(file, item.Setting, new Setting(Setting.IdOf(item.Setting), _proposals[item.Setting], played, refusal), progress);
                    }
                });
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.All(inner => inner is InputException or OperationCanceledException))
        {
            throw e.Flatten().InnerExceptions.OfType<InputException>().FirstOrDefault() ?? (Exception)new OperationCanceledException(token);
        }

        return true;
    }

    private bool IsKnown(ResultFile file, int index, Action<TuneProgress>? progress)
    {
        if (file.Find(Setting.KeyOf(_proposals[index])) is { } found)
        {
            _reusedCount++;
            Note(index, found with { Id = Setting.IdOf(index) }, progress);
            return true;
        }

        if (_runner.Refusal(_proposals[index]) is { } refusal)
        {
            _refusedCount++;
            Setting refused = new(Setting.IdOf(index), _proposals[index], null, refusal);
            file.Add(refused);
            Note(index, refused, progress);
            return true;
        }

        return false;
    }

    private void Finish(ResultFile file, int index, Setting setting, Action<TuneProgress>? progress)
    {
        lock (_settings)
        {
            file.Add(setting);
            _refusedCount += setting.Refusal is null ? 0 : 1;
            _simulatedDays += _scenarios.Sum(s => s.Days);
            Note(index, setting, progress);
        }
    }

    private void Note(int index, Setting setting, Action<TuneProgress>? progress)
    {
        _settings[index] = setting;
        _doneCount++;
        progress?.Invoke(new TuneProgress(_doneCount, PlannedCount, _refusedCount, _reusedCount));
    }

    private Judged Judge(int[] genes, Setting setting)
    {
        if (setting.Scenarios is null)
        {
            return new Judged(genes, null, 0);
        }

        SettingFigures figures = SettingFigures.Of(Head.Scenarios, setting.Scenarios, Head.Factors);
        SettingFigures today = SettingFigures.Of(Head.Scenarios, _settings[0]!.Scenarios!, Head.Factors);
        return new Judged(
            genes,
            [.. Head.Objectives.Select(figures.Of)],
            Math.Max(0, figures.BrokenWindowCount - today.BrokenWindowCount));
    }

    private ResultHead MakeHead()
    {
        FactorOptions factors = _document.Site.Configuration.Factors;
        string pace = ChoiceNames<ScanPace>.Of(_document.Search.Pace);
        return new ResultHead(
            ResultHead.PresentFormatNumber,
            TuneFile.DigestOf([_document.Digest, pace, .. _scenarios.Select(s => s.Digest)]),
            Path.GetFileName(_document.Name),
            Path.GetFileName(_document.SiteName),
            ChoiceNames<SearchMethod>.Of(Searches.MethodOf(_document.Search, _space)),
            pace,
            [.. _scenarios.Select((s, i) => new ScenarioHead(s.Id, s.Days, s.StandsForDays, KindOf(_document.Scenarios[i])))],
            [.. _document.Parameters.Select(p => new ParameterHead(p.Path.Text, p.BaseValue, p.Values))],
            _document.Objectives,
            new FactorHead(
                factors.MilligramsCePerKilowattHour,
                factors.MilligramsCo2PerKilowattHour,
                ChoiceNames<CoalEquivalentBasis>.Of(factors.CoalEquivalentBasis),
                factors.Co2Basis),
            CostModels.HeadOf(_document.Site, _document.Prices),
            TuneFile.DigestOfSite(_document.SiteText.Text));
    }

    private static string KindOf(TuneScenario scenario) => scenario switch
    {
        OfficeTuneScenario => "office",
        ReplayTuneScenario => "replay",
        _ => "store",
    };
}
