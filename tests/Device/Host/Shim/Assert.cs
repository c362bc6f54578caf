namespace nanoFramework.TestFramework;

/// <summary>
/// What the device's tests ask of its Assert, on top of the host's. Overloads are those of the device and no others: what compiles
/// here and not there, the nano API check finds.
/// </summary>
public static class Assert
{
    public static void AreEqual(bool expected, bool actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(byte expected, byte actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(int expected, int actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(long expected, long actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(uint expected, uint actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(string expected, string actual, string message = "") => Equal(expected, actual, message);

    public static void IsTrue(bool condition, string message = "") => Xunit.Assert.True(condition, message);

    public static void IsFalse(bool condition, string message = "") => Xunit.Assert.False(condition, message);

    public static void IsNull(object value, string message = "") => Xunit.Assert.True(value is null, message);

    public static void IsNotNull(object value, string message = "") => Xunit.Assert.True(value is not null, message);

    private static void Equal<T>(T expected, T actual, string message) =>
        Xunit.Assert.True(Equals(expected, actual), $"expected {expected}, found {actual} {message}");
}
