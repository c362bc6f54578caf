using Zibo.EdgeCtl.NanoApi.Cli;

namespace Zibo.EdgeCtl.NanoApi.Tests;

public sealed class ToolTests : IDisposable
{
    private readonly FirmwareFixture _firmware = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _firmware.Dispose();
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public void Check_ends_with_0_when_all_is_well_and_says_what_it_saw()
    {
        Assert.Equal(NanoApiTool.Success, Run("check", "--root", _firmware.Root));
        Assert.Contains("1 projects, 1 sources, 0 findings", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ends_with_1_and_prints_an_error_that_MSBuild_reads()
    {
        _firmware.Write("firmware/Core/One.cs", "class One { decimal _price; }");

        Assert.Equal(NanoApiTool.Failure, Run("check", "--root", _firmware.Root));
        Assert.Contains($"{_firmware.PathOf("firmware/Core/One.cs")}(1,13): error ECN014: ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sync_repairs_what_check_complains_about()
    {
        _firmware.Write("firmware/Core/Two.cs", "class Two { }");
        Assert.Equal(NanoApiTool.Failure, Run("check", "--root", _firmware.Root));

        Assert.Equal(NanoApiTool.Success, Run("sync", "--root", _firmware.Root));

        Assert.Equal(NanoApiTool.Success, Run("check", "--root", _firmware.Root));
    }

    [Theory]
    [InlineData]
    [InlineData("check")]
    [InlineData("check", "--root")]
    [InlineData("check", "--folder", ".")]
    [InlineData("mend", "--root", ".")]
    [InlineData("check", "--root", "no-such-folder")]
    public void A_wrong_command_line_ends_with_2_and_the_usage_in_both_languages(params string[] words)
    {
        Assert.Equal(NanoApiTool.BadArguments, Run(words));
        Assert.Empty(_output.ToString());
        Assert.Contains("Usage:", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("用法：", _errors.ToString(), StringComparison.Ordinal);
    }

    private int Run(params string[] words) => NanoApiTool.Run(words, _output, _errors);
}
