using System.Text.Json;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>An option that makes no sense is refused with its name, its value and what would do, before anything starts.</summary>
public class BadOptionTests
{
    [Theory]
    [InlineData("--speed", "0", "above 0")]
    [InlineData("--speed", "fast", "or max")]
    [InlineData("--speed", "1e9", "or max")]
    [InlineData("--speed", "2000000", "up to 1000000")]
    [InlineData("--speed", "NaN", "or max")]
    [InlineData("--duration", "24", "24h")]
    [InlineData("--duration", "0h", "24h")]
    [InlineData("--duration", "h", "24h")]
    [InlineData("--duration", "2 h", "24h")]
    [InlineData("--duration", "5w", "s, m, h or d")]
    [InlineData("--duration", "3661d", "3660d")]
    [InlineData("--broker", "localhost", "host:port")]
    [InlineData("--broker", "localhost:", "host:port")]
    [InlineData("--broker", ":1883", "host:port")]
    [InlineData("--broker", "localhost:65536", "host:port")]
    [InlineData("--broker", "localhost:0", "host:port")]
    [InlineData("--broker", "localhost:mqtt", "host:port")]
    [InlineData("--start", "yesterday", "yyyy-MM-ddTHH:mm")]
    [InlineData("--start", "2026-02-30T07:00", "yyyy-MM-ddTHH:mm")]
    [InlineData("--start", "07:00", "yyyy-MM-ddTHH:mm")]
    [InlineData("--start", "1999-12-31T07:00", "yyyy-MM-ddTHH:mm")]
    public void Run_refuses_a_value_by_name_with_an_example(string option, string value, string remedy)
    {
        string message = Edgectl.Refusal("run", "--headless", option, value, "--lang", "en");
        Assert.StartsWith(option, message, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);

        string chinese = Edgectl.Refusal("run", "--headless", option, value, "--lang", "zh-CN");
        Assert.Contains($"“{value}”无效", chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.5m", 90)]
    [InlineData("90s", 90)]
    [InlineData("0.025h", 90)]
    public void A_duration_may_have_a_fraction(string duration, int seconds) =>
        Assert.Equal(seconds, Edgectl.Json("run", "--json", "--duration", duration).GetProperty("simulatedSeconds").GetInt64());

    [Theory]
    [InlineData("2026-07-15 06:30", "2026-07-15T06:30:00")]
    [InlineData("2026-07-15", "2026-07-15T00:00:00")]
    public void A_start_may_have_a_space_or_no_time(string start, string expected)
    {
        JsonElement report = Edgectl.Json("run", "--json", "--duration", "1s", "--start", start);
        Assert.Equal(expected, report.GetProperty("startLocalTime").GetString());
    }

    [Theory]
    [InlineData("--seed", "one")]
    [InlineData("--seed", "99999999999")]
    public void Run_refuses_a_seed_that_is_no_number(string option, string value)
    {
        string message = Edgectl.Refusal("run", "--headless", option, value, "--lang", "en");
        Assert.Contains(value, message, StringComparison.Ordinal);
        Assert.Contains(option, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "1 to 100000000 W")]
    [InlineData("100000001", "1 to 100000000 W")]
    [InlineData("many", "many")]
    public void Replay_refuses_a_limit(string limit, string words)
    {
        string message = Edgectl.Refusal("replay", "--data", "a.csv", "--map", "a.json", "--limit-watts", limit, "--lang", "en");
        Assert.Contains("--limit-watts", message, StringComparison.Ordinal);
        Assert.Contains(words, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_names_every_option_that_is_missing()
    {
        string message = Edgectl.Refusal("replay", "--lang", "en");
        Assert.All(["--data", "--map", "--limit-watts"], option => Assert.Contains(option, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("3661")]
    public void Bench_refuses_a_number_of_days_that_is_none(string days)
    {
        string message = Edgectl.Refusal("bench", "year", "--days", days, "--lang", "en");
        Assert.Contains("--days", message, StringComparison.Ordinal);
        Assert.Contains(days, message, StringComparison.Ordinal);
        Assert.Contains("3660", message, StringComparison.Ordinal);
        Assert.Contains("--days", Edgectl.Refusal("bench", "year", "--days", days, "--lang", "zh-CN"), StringComparison.Ordinal);
    }
}
