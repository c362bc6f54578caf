using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Time against which settings are tried. Any number of threads may run it at once.</summary>
internal interface IScenario
{
    /// <summary>Its name.</summary>
    string Id { get; }

    /// <summary>Days that it has.</summary>
    double Days { get; }

    /// <summary>Days that its results are scaled to.</summary>
    double StandsForDays { get; }

    /// <summary>A number of the data that it rests on.</summary>
    string Digest { get; }

    /// <summary>Tries a setting.</summary>
    /// <exception cref="InputException">The site does not fit the scenario.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    ScenarioFigures Run(SiteDocument site, CancellationToken token);
}
