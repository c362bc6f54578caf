namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>Programs that some tests need: where one is missing they are skipped, except in the gate, where they fail.</summary>
internal static class Needs
{
    public static string Mosquitto() => Found(MosquittoProcess.Find(), "mosquitto is not installed");

    public static string Postgres() => Found(PostgresCluster.FindPrograms(), "PostgreSQL is not installed");

    private static string Found(string? path, string problem)
    {
        if (path is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(problem + ": the gate needs it");
        }

        Assert.SkipWhen(path is null, problem);
        return path!;
    }
}
