using System.Reflection;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Tests.Config;

/// <summary>Options are shared where all values are the same, and only there.</summary>
public class SiteSharingTests
{
    public static TheoryData<Type> SharedTypes =>
    [
        .. new[] { typeof(CircuitConfiguration), typeof(LoadConfiguration) }
            .SelectMany(type => type.GetProperties())
            .Select(property => property.PropertyType)
            .Where(type => type.GetMethod("IsSame") is not null),
    ];

    [Fact]
    public void Nine_kinds_of_options_can_be_shared() => Assert.Equal(9, SharedTypes.Count);

    [Theory]
    [MemberData(nameof(SharedTypes))]
    public void Each_value_tells_options_apart(Type type)
    {
        PropertyInfo[] values = [.. type.GetProperties().Where(property => property.CanWrite)];
        Assert.NotEmpty(values);
        Assert.True(IsSame(type, _ => { }));
        Assert.All(values, value => Assert.False(IsSame(type, options => Change(value, options)), value.Name));
    }

    [Fact]
    public void What_differs_stays_apart_and_the_image_is_the_same_as_before()
    {
        SiteConfiguration site = Sites.School();
        site.Circuits[^1].Feeder.TripWatts = 12_345;
        long crc = SiteImage.CrcOf(site);
        SiteSharing.Share(site);
        Assert.Equal(crc, SiteImage.CrcOf(site));
        Assert.Equal(12_345, site.Circuits[^1].Feeder.TripWatts);
        Assert.NotSame(site.Circuits[0].Feeder, site.Circuits[^1].Feeder);
        Assert.Same(site.Circuits[0].Modbus, site.Circuits[1].Modbus);
    }

    private static bool IsSame(Type type, Action<object> change)
    {
        object changed = Activator.CreateInstance(type)!;
        change(changed);
        return (bool)type.GetMethod("IsSame")!.Invoke(Activator.CreateInstance(type), [changed])!;
    }

    private static void Change(PropertyInfo property, object options)
    {
        long value = Convert.ToInt64(property.GetValue(options), System.Globalization.CultureInfo.InvariantCulture) + 1;
        property.SetValue(
            options,
            property.PropertyType.IsEnum
                ? Enum.ToObject(property.PropertyType, value)
                : Convert.ChangeType(value, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
    }
}
