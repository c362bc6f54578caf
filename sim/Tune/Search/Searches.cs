using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Makes the search that a tuning file asks for.</summary>
internal static class Searches
{
    /// <summary>The method where a file names none: every combination where that fits.</summary>
    public static SearchMethod MethodOf(TuneSearch search, SearchSpace space) =>
        search.Method ?? (space.Size <= search.RunCount ? SearchMethod.Grid : SearchMethod.Pareto);

    /// <summary>Makes it.</summary>
    /// <exception cref="InputException">Every combination is asked for, and there are too many.</exception>
    public static ISearch Make(TuneDocument document, SearchSpace space)
    {
        TuneSearch search = document.Search;
        SearchMethod method = MethodOf(search, space);
        if (method == SearchMethod.Grid && space.Size > search.RunCount)
        {
            throw new InputException(
                [new InputFinding(document.Name, "$.search", 0, 0, TuneTexts.GridTooLarge.Format(search.RunCount), TuneTexts.GridRemedy)]);
        }

        return method switch
        {
            SearchMethod.Grid => new GridSearch(space),
            SearchMethod.Random => new RandomSearch(space, search.RunCount, search.Seed),
            _ => new ParetoSearch(space, search.RunCount, search.PopulationCount, search.Seed),
        };
    }
}
