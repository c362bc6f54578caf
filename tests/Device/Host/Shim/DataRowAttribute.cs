namespace nanoFramework.TestFramework;

/// <summary>One run of a test with arguments.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DataRowAttribute(params object[] methodParameters) : Attribute
{
    /// <summary>The arguments.</summary>
    public object[] MethodParameters => methodParameters;
}
