using System.ComponentModel;
using System.Diagnostics;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Lists what belongs to the repository.</summary>
internal static class TrackedFiles
{
    private static readonly HashSet<string> Produced =
        new(["bin", "obj", ".git", ".vs", ".idea", "packages", "TestResults", "artifacts"], StringComparer.Ordinal);

    /// <summary>Paths from the root, with slashes, in ordinal order. Deleted files that git still tracks are left out.</summary>
    public static IReadOnlyList<string> List(string root)
    {
        IEnumerable<string> paths = FromGit(root) ?? Walk(root, "");
        return [.. paths.Where(path => File.Exists(Path.Combine(root, path))).Order(StringComparer.Ordinal)];
    }

    /// <summary>All files below a folder except those that tools produce: what a source archive without git holds.</summary>
    public static IEnumerable<string> Walk(string root, string folder)
    {
        DirectoryInfo directory = new(Path.Combine(root, folder));
        string prefix = folder.Length == 0 ? "" : folder + "/";
        foreach (FileInfo file in directory.EnumerateFiles())
        {
            yield return prefix + file.Name;
        }

        foreach (DirectoryInfo child in directory.EnumerateDirectories().Where(child => !Produced.Contains(child.Name)))
        {
            foreach (string path in Walk(root, prefix + child.Name))
            {
                yield return path;
            }
        }
    }

    // In a worktree .git is a file. Where git is missing or refuses the folder (another owner), the walk has to do.
    private static string[]? FromGit(string root)
    {
        if (!Path.Exists(Path.Combine(root, ".git")))
        {
            return null;
        }

        ProcessStartInfo start = new("git", ["ls-files", "-z"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        try
        {
            using Process git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
