using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;

namespace Zibo.EdgeCtl.Sim.Site.Tests.Images;

/// <summary>The folder in which the images of a controller are built.</summary>
public sealed class SiteFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgectl-site-");

    private string Folder => Path.Combine(_folder.FullName, "edge-1");

    [Fact]
    public void Each_build_takes_the_place_of_the_older_image()
    {
        SlotFile[] built = [.. Enumerable.Range(0, 4).Select(_ => Build())];

        Assert.Equal([1L, 2, 3, 4], built.Select(file => file.Generation));
        Assert.Equal(["site-a.bin", "site-b.bin", "site-a.bin", "site-b.bin"], built.Select(file => Path.GetFileName(file.Path)));
        Assert.All(built, file => Assert.Equal((SlotProblem.None, SiteImage.Version), (file.Problem, file.Version)));
        Assert.Equal(SiteImage.CrcOf(SiteFile.Example.Configuration), built[0].ImageCrc);
        Assert.Equal(["deploy.json", "site-a.bin", "site-b.bin"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_list_for_the_flasher_names_the_file_that_was_built_and_no_other()
    {
        Build();
        Build();
        JsonElement files = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, SiteFolder.DeploymentName))).RootElement.GetProperty("files");

        JsonElement file = Assert.Single(files.EnumerateArray());
        Assert.Equal("I:\\site-b.bin", file.GetProperty("DestinationFilePath").GetString());
        Assert.True(File.Exists(file.GetProperty("SourceFilePath").GetString()));
    }

    // The folder is lost: the console of the controller says which generation runs.
    [Fact]
    public void A_generation_may_be_given_and_must_be_newer()
    {
        Assert.Equal("site-b.bin", Path.GetFileName(Build(8).Path));
        Assert.Equal(9, Build().Generation);
        Texts.AssertBilingual(Assert.Throws<InputException>(() => Build(9)));
        Texts.AssertBilingual(Assert.Throws<InputException>(() => Build(0)));
        Assert.Equal(SiteSlot.MaximumGeneration, Build(SiteSlot.MaximumGeneration).Generation);
        Texts.AssertBilingual(Assert.Throws<InputException>(() => Build()));
    }

    [Fact]
    public void A_damaged_image_is_built_over_where_somebody_says_which_generation_comes_next()
    {
        Build();
        SlotFile second = Build();
        File.WriteAllBytes(second.Path, File.ReadAllBytes(second.Path)[..^1]);

        Assert.Equal(SlotProblem.Damaged, SlotFile.Read(second.Path).Problem);
        InputException refusal = Assert.Throws<InputException>(() => Build());
        Assert.Contains("site-b.bin is damaged", refusal.Problem.English, StringComparison.Ordinal);
        Texts.AssertBilingual(refusal);
        Assert.Equal(SlotProblem.Damaged, SlotFile.Read(second.Path).Problem);
        Assert.Equal((second.Path, 5), (Build(4).Path, Build().Generation));
    }

    [Fact]
    public void The_folder_of_another_controller_is_left_alone()
    {
        Build();
        SiteDocument other = SiteFile.Parse("other.json", SiteFile.ExampleText.Replace("\"edge-1\"", "\"edge-2\"", StringComparison.Ordinal));
        InputException refusal = Assert.Throws<InputException>(() => SiteFolder.Build(other, "other.json", Folder, null));

        Assert.Contains("edge-2", refusal.Problem.English, StringComparison.Ordinal);
        Texts.AssertBilingual(refusal);
        Assert.Equal(["deploy.json", "site-a.bin"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_told_and_leaves_nothing()
    {
        File.WriteAllText(Folder, "a file where the folder should be");
        Texts.AssertBilingual(Assert.Throws<InputException>(() => Build()));
        Texts.AssertBilingual(Assert.Throws<InputException>(
            () => SiteFolder.BuildFile(SiteFile.Example, "office.site.json", Path.Combine(Folder, "missing", "a.bin"), 1)));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Theory]
    [InlineData(0, SlotProblem.Empty)]
    [InlineData(1, SlotProblem.Damaged)]
    [InlineData(SiteSlot.MaximumBytes, SlotProblem.Damaged)]
    public void Whatever_lies_in_a_file_has_an_answer(int length, SlotProblem problem)
    {
        string path = Path.Combine(_folder.FullName, "x.bin");
        File.WriteAllBytes(path, new byte[length]);

        Assert.Equal(problem, SlotFile.Read(path).Problem);
    }

    [Fact]
    public void A_file_that_is_far_too_large_is_not_read()
    {
        string path = Path.Combine(_folder.FullName, "x.bin");
        File.WriteAllBytes(path, new byte[SiteSlot.MaximumBytes + 1]);

        Texts.AssertBilingual(Assert.Throws<InputException>(() => SlotFile.Read(path)));
        Texts.AssertBilingual(Assert.Throws<InputException>(() => SlotFile.Read(path + ".missing")));
    }

    [Fact]
    public void Forged_images_are_read_out_or_refused_in_words()
    {
        string path = Path.Combine(_folder.FullName, "x.bin");
        HashSet<SlotProblem> seen = [];
        for (int seed = 0; seed < 300; seed++)
        {
            File.WriteAllBytes(path, ForgedImage.Make(new Random(seed), SiteGen.Make(seed)));
            SlotFile file = SlotFile.Read(path);
            seen.Add(file.Problem);
            if (file.Refusal is { } refusal)
            {
                Texts.AssertReadable(new InputException([refusal]));
            }
        }

        Assert.Equal([SlotProblem.None, SlotProblem.Damaged, SlotProblem.BreaksRule], seen.Order());
    }

    public void Dispose() => _folder.Delete(true);

    private SlotFile Build(long? generation = null) => SiteFolder.Build(SiteFile.Example, "office.site.json", Folder, generation);
}
