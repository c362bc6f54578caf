namespace Zibo.EdgeCtl.NanoApi.Cli;

/// <summary>The command line, read.</summary>
/// <param name="Command">What to do.</param>
/// <param name="Root">Root of the repository.</param>
internal sealed record Arguments(ToolCommand Command, string Root)
{
    public const string Usage =
        """
        Usage: nano-api check --root DIR   check the device projects below DIR/firmware
               nano-api sync --root DIR    rewrite their Compile lists from their folders
        Exit code: 0 all is well, 1 something is wrong, 2 the command line is wrong.

        用法：nano-api check --root 目录   检查“目录/firmware”下的设备项目
              nano-api sync --root 目录    按文件夹内容重写项目的 Compile 列表
        退出码：0 正常，1 有错误，2 命令行有误。
        """;

    /// <summary>Reads the command line.</summary>
    /// <param name="words">The words of the command line.</param>
    /// <param name="error">What is wrong with it, in English and Chinese; empty when it is right.</param>
    /// <returns>The arguments, or null when something is wrong.</returns>
    public static Arguments? Parse(string[] words, out string error)
    {
        ToolCommand? command = words.FirstOrDefault() switch
        {
            "check" => ToolCommand.Check,
            "sync" => ToolCommand.Sync,
            _ => null,
        };
        if (command is null || words.Length != 3 || words[1] != "--root")
        {
            error = "Expected a command and --root DIR. 需要一个命令和 --root 目录。";
            return null;
        }

        string firmware = Path.Combine(words[2], Checks.FirmwareCheck.FolderName);
        error = Directory.Exists(firmware)
            ? ""
            : $"There is no folder {firmware}: give the root of the repository. 找不到该文件夹，请给出仓库根目录。";
        return error.Length == 0 ? new Arguments(command.Value, words[2]) : null;
    }
}
