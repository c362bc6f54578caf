using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using nanoFramework.TestFramework;
using Xunit;

namespace Zibo.EdgeCtl.Device.Tests.Host;

/// <summary>Every test of the device, run here: an object for each run, and once more as the device does it.</summary>
public sealed class DeviceTests
{
    // Fewer would mean that a class is no longer found.
    private const int LeastClasses = 13;

    /// <summary>Class, method and row of each run.</summary>
    public static TheoryData<string, string, int> Runs
    {
        get
        {
            TheoryData<string, string, int> runs = [];
            foreach (MethodInfo method in Classes.SelectMany(TestsOf))
            {
                for (int row = 0; row < Math.Max(1, RowsOf(method).Length); row++)
                {
                    runs.Add(method.DeclaringType!.Name, method.Name, row);
                }
            }

            return runs;
        }
    }

    private static IEnumerable<Type> Classes =>
        typeof(DeviceTests).Assembly.GetTypes().Where(type => type.GetCustomAttribute<nanoFramework.TestFramework.TestClassAttribute>() is not null).OrderBy(type => type.Name);

    [Theory]
    [MemberData(nameof(Runs))]
    public void The_test_of_the_device_passes(string className, string method, int row)
    {
        Type type = Classes.Single(type => type.Name == className);
        Run(Activator.CreateInstance(type), type.GetMethod(method), row);
    }

    // The device makes one object for all tests of a class: none may rest on what another one left behind.
    [Fact]
    public void The_tests_of_a_class_may_share_an_object_in_any_order()
    {
        foreach (Type type in Classes)
        {
            object one = Activator.CreateInstance(type);
            MethodInfo[] tests = [.. TestsOf(type)];
            foreach (MethodInfo test in tests.Concat(tests.Reverse()))
            {
                Run(one, test, 0);
            }
        }
    }

    [Fact]
    public void All_classes_are_found_and_each_has_tests()
    {
        Xunit.Assert.True(Classes.Count() >= LeastClasses, Classes.Count().ToString(CultureInfo.InvariantCulture));
        Xunit.Assert.All(Classes, type => Xunit.Assert.NotEmpty(TestsOf(type)));
    }

    // The device's runner finds tests by these, and converts nothing on the way.
    [Fact]
    public void Each_test_is_public_returns_nothing_and_gets_arguments_of_its_very_types()
    {
        foreach (MethodInfo method in Classes.SelectMany(TestsOf))
        {
            Xunit.Assert.True(method is { IsPublic: true, IsStatic: false } && method.DeclaringType!.IsPublic, method.Name);
            Xunit.Assert.Equal(typeof(void), method.ReturnType);
            Type[] wanted = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
            Xunit.Assert.True(wanted.Length == 0 == (RowsOf(method).Length == 0), method.Name);
            Xunit.Assert.All(RowsOf(method), row => Xunit.Assert.Equal(wanted, row.MethodParameters.Select(value => value.GetType())));
        }
    }

    private static void Run(object on, MethodInfo test, int row)
    {
        object[] arguments = RowsOf(test).Length > 0 ? RowsOf(test)[row].MethodParameters : [];
        try
        {
            test.Invoke(on, arguments);
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
        }
    }

    private static IEnumerable<MethodInfo> TestsOf(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(method => method.GetCustomAttribute<TestMethodAttribute>() is not null).OrderBy(method => method.Name);

    private static DataRowAttribute[] RowsOf(MethodInfo method) => [.. method.GetCustomAttributes<DataRowAttribute>()];
}
