namespace Zibo.EdgeCtl.House.Tests;

public sealed class UnitTests
{
    [Fact]
    public void Numbers_in_sources_carry_their_unit() => Violation.AssertNone(Repository.Sources.SelectMany(UnitRule.CheckSource));

    [Fact]
    public void Numbers_in_JSON_files_carry_their_unit() =>
        Violation.AssertNone(Repository.Files.Where(file => file.EndsWith(".json")).SelectMany(UnitRule.CheckJson));

    [Fact]
    public void Every_exception_is_still_needed()
    {
        Assert.All(
            UnitExceptions.Reasons.Keys,
            key => Assert.Contains(
                UnitRule.LackingIn(Assert.Single(Repository.Sources, file => file.Path == key.Path)), name => name.ValueText == key.Name));
    }

    [Theory]
    [InlineData("class A { public long Energy { get; } }", "Energy")]
    [InlineData("class A { internal const int MaximumTimeout = 5; }", "MaximumTimeout")]
    [InlineData("class A { public int[] StaticPowers, PowerBudget; }", "PowerBudget")]
    [InlineData("class A { public A(int limit) { } }", "limit")]
    [InlineData("class A { public void Wait(int? retryDelay) { } }", "retryDelay")]
    [InlineData("interface A { void Wait(long duration); }", "duration")]
    [InlineData("record A(double RoomTemperature);", "RoomTemperature")]
    [InlineData("delegate void A(int age);", "age")]
    [InlineData("class A { void M() { _writer.Write(\"powerLimit\", 1); } }", "powerLimit")]
    [InlineData("class A { public int PowerWattsLimit { get; } }", "PowerWattsLimit")]
    public void A_quantity_without_a_unit_is_named(string source, string expected)
    {
        Violation violation = Assert.Single(UnitRule.CheckSource(new("sim/Board/A.cs", source)));

        Assert.Contains($" {expected} ", violation.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class A { public long EnergyMilliwattHours { get; } }")]
    [InlineData("class A { public int TimeoutCount; public int LimitPermille; }")]
    [InlineData("class A { public int CurrentMilliamperesPerVolt; }")]
    [InlineData("class A { public Limit Limit { get; } public bool HasPower; public string Period; }")]
    [InlineData("class A { private int _limit; void M(int elapsed) { int remaining = 0; } }")]
    [InlineData("class A { public int Timestamps, Ageing, Priority; }")]
    public void A_quantity_with_a_unit_and_other_names_pass(string source)
    {
        Assert.Empty(UnitRule.CheckSource(new("sim/Board/A.cs", source)));
    }

    [Fact]
    public void A_JSON_key_without_a_unit_is_named_with_its_line()
    {
        HouseFile file = new("a.json", "{\n  \"limitWatts\": 5,\n  \"timeout\": -1,\n  \"interval\": \"text\"\n}");

        Assert.Equal(3, Assert.Single(UnitRule.CheckJson(file)).Line);
    }
}
