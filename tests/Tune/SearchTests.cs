namespace Zibo.EdgeCtl.Sim.Tune.Tests;

/// <summary>Searches on problems whose answer is known.</summary>
public class SearchTests
{
    [Fact]
    public void The_grid_has_every_combination_once_in_order()
    {
        SearchSpace space = new([2, 3]);
        GridSearch search = new(space);
        Assert.Equal(["0,0", "0,1", "0,2", "1,0", "1,1", "1,2"], search.Next([]).Select(SearchSpace.KeyOf));
        Assert.Empty(search.Next([new Judged([0, 0], [1.0], 0)]));
    }

    [Fact]
    public void A_space_beyond_64_bits_has_a_size_all_the_same() => Assert.Equal(long.MaxValue, new SearchSpace([.. Enumerable.Repeat(1_000, 30)]).Size);

    [Fact]
    public void A_hypercube_takes_each_value_about_equally_often()
    {
        int[][] settings = LatinHypercube.Draw(new SearchSpace([10, 4]), 40, new SearchChance(3));
        Assert.All(settings.GroupBy(s => s[0]), group => Assert.Equal(4, group.Count()));
        Assert.All(settings.GroupBy(s => s[1]), group => Assert.Equal(10, group.Count()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Generations_come_nearer_to_a_known_front_than_chance(int seed)
    {
        // ZDT1 on a grid (Zitzler, Deb and Thiele, 2000): the front is where all but the first parameter are 0.
        SearchSpace space = new([51, 51, 51, 51, 51, 51]);
        const int Runs = 600;
        double bred = Distance(Play(new ParetoSearch(space, Runs, 40, seed), Zdt1));
        double drawn = Distance(Play(new RandomSearch(space, Runs, seed), Zdt1));
        Assert.True(bred < drawn / 3, $"{bred} against {drawn}");
        Assert.InRange(bred, 0, 0.25);
    }

    [Fact]
    public void The_same_seed_proposes_the_same_settings_and_another_seed_others()
    {
        SearchSpace space = new([20, 20, 20]);
        string[] Proposed(int seed) => [.. Play(new ParetoSearch(space, 120, 20, seed), Zdt1).Select(j => SearchSpace.KeyOf(j.Genes))];
        Assert.Equal(Proposed(7), Proposed(7));
        Assert.NotEqual(Proposed(7), Proposed(8));
    }

    [Fact]
    public void No_setting_is_proposed_twice_and_no_more_than_asked_for()
    {
        foreach (ISearch search in (ISearch[])[new ParetoSearch(new([20, 20, 20]), 150, 24, 1), new RandomSearch(new([20, 20, 20]), 150, 1)])
        {
            List<Judged> judged = Play(search, Zdt1);
            Assert.Equal(150, judged.Count);
            Assert.Equal(150, judged.Select(j => SearchSpace.KeyOf(j.Genes)).Distinct().Count());
        }
    }

    [Fact]
    public void A_space_that_is_used_up_ends_the_search()
    {
        foreach (ISearch search in (ISearch[])[new ParetoSearch(new([3, 2]), 100, 8, 1), new RandomSearch(new([3, 2]), 100, 1)])
        {
            Assert.Equal(6, Play(search, Zdt1).Count);
        }
    }

    [Fact]
    public void What_the_rules_refuse_costs_no_run_and_a_file_that_refuses_everything_ends()
    {
        ParetoSearch search = new(new([20, 20, 20]), 60, 20, 1);
        List<Judged> judged = Play(search, genes => genes[0] % 2 == 1 ? null : Zdt1(genes));
        Assert.Equal(60, judged.Count(j => j.Costs is not null));
        Assert.Contains(judged, j => j.Costs is null);
        Assert.InRange(Play(new ParetoSearch(new([20, 20, 20]), 10, 20, 1), _ => null).Count, 1, 120);
    }

    private static List<Judged> Play(ISearch search, Func<int[], double[]?> costs)
    {
        List<Judged> judged = [];
        while (search.Next(judged) is { Count: > 0 } batch)
        {
            judged.AddRange(batch.Select(genes => new Judged(genes, costs(genes), 0)));
        }

        return judged;
    }

    private static double[] Zdt1(int[] genes)
    {
        double x = genes[0] / 50.0;
        double g = 1 + (9.0 * genes.Skip(1).Sum() / 50.0 / (genes.Length - 1));
        return [x, g * (1 - Math.Sqrt(x / g))];
    }

    // Mean distance in the second objective of what was found to the front, over steps of the first.
    private static double Distance(List<Judged> judged) => Enumerable.Range(1, 10).Average(step =>
    {
        double bound = step / 10.0;
        double best = judged.Where(j => j.Costs![0] <= bound).Min(j => j.Costs![1]);
        return best - (1 - Math.Sqrt(bound));
    });
}
