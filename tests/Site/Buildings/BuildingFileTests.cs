namespace Zibo.EdgeCtl.Sim.Site.Tests.Buildings;

/// <summary>What a site says of its building: read for reports, refused where it cannot be, and no part of the image.</summary>
public class BuildingFileTests
{
    [Fact]
    public void Everything_that_is_said_is_read()
    {
        BuildingInformation building = SiteFile.Parse("draft.json", SiteDraft.With()).Building;

        Assert.Equal(new BuildingInformation("第七中学", "370303D007", BuildingType.School, 18_500, 1_200, "370303D00701"), building);
    }

    [Fact]
    public void Nothing_need_be_said() =>
        Assert.Equal(BuildingInformation.Unknown, SiteFile.Parse("draft.json", SiteDraft.With(("$.building", null))).Building);

    [Theory]
    [InlineData("name", "\"\"")]
    [InlineData("name", "\"a\\nb\"")]
    [InlineData("id", "\"370303a007\"")]
    [InlineData("id", "\"370303D07\"")]
    [InlineData("id", "\"370303D0071\"")]
    [InlineData("id", "\"370303D007\\n\"")]
    [InlineData("type", "\"castle\"")]
    [InlineData("areaSquareMetres", "0")]
    [InlineData("areaSquareMetres", "10000001")]
    [InlineData("areaSquareMetres", "18500.5")]
    [InlineData("heads", "0")]
    [InlineData("heads", "1000001")]
    [InlineData("gatewayId", "\"370303D007-1\"")]
    [InlineData("gatewayId", "\"\"")]
    [InlineData("gatewayId", "\"37\\n\"")]
    [InlineData("address", "\"1 Main Street\"")]
    public void What_cannot_be_is_refused_with_its_place(string key, string json)
    {
        InputException refusal = SiteDraft.Refuse(($"$.building.{key}", json));

        Assert.Equal($"$.building.{key}", Assert.Single(refusal.Findings).Path);
        Texts.AssertBilingual(refusal);
    }

    [Fact]
    public void The_letters_of_the_types_go_from_A_to_H() =>
        Assert.Equal("ABCDEFGH", string.Concat(Enum.GetValues<BuildingType>().Select(BuildingInformation.LetterOf)));
}
