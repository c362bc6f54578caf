namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>The table of rules. The README of this project repeats it for readers; a test keeps the two together.</summary>
public static class LanguageRules
{
    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<LanguageRule> All { get; } =
    [
        new("ECN001", "Own generic type", "Write one type for each element type, or hold object and cast", GenericDetectors.Type),
        new("ECN002", "Own generic method", "Write an overload for each type", GenericDetectors.Method),
        new(
            "ECN003",
            "checked arithmetic (the device silently wraps)",
            "Compare with the limits before calculating",
            SyntaxDetectors.Checked),
        new(
            "ECN004",
            "Hashtable index setter with a boxed value type",
            "Use Contains with Remove and Add, or keep the values in an array of your own",
            HashtableDetector.IndexSetter),
        new("ECN005", "yield", "Fill an array, or write the loop where the values are used", SyntaxDetectors.Yield),
        new(
            "ECN006",
            "Multidimensional array",
            "Use a jagged array such as int[][], or one array with a calculated index",
            ArrayDetector.Multidimensional),
        new(
            "ECN007",
            "Enum turned into text (the device prints its number)",
            "Look the name up in a table of strings, or cast to int when the number is meant",
            EnumTextDetector.Text),
        new("ECN008", "dynamic", "Use the static type, or object and a cast", SyntaxDetectors.Dynamic),
        new("ECN009", "async or await", "Use a Thread with a named loop, or a step in the scan cycle", AsyncDetector.Async),
        new("ECN010", "LINQ query", "Write a for loop", SyntaxDetectors.Query),
        new("ECN011", "Record", "Write a sealed class or a readonly struct with a constructor", SyntaxDetectors.Record),
        new("ECN012", "Tuple", "Write a small readonly struct, or use out parameters", SyntaxDetectors.Tuple),
        new(
            "ECN013",
            "Nullable value type",
            "Keep a bool such as HasValue beside the value, or use a value that means nothing",
            NullableDetector.Nullable),
        new("ECN014", "decimal", "Use long in scaled units, for instance milliwatt hours", SyntaxDetectors.Decimal),
        new(
            "ECN015",
            "Character outside ASCII in a literal",
            "Keep texts of the device in ASCII and translate them where they are shown",
            LiteralDetector.NonAscii),
        new(
            "ECN016",
            "stackalloc or function pointer",
            "Allocate an array once at start, or call through a delegate",
            PointerDetector.StackOrFunction),
        new(
            "ECN017",
            "Anonymous type (the compiler makes it generic)",
            "Write a small class with named members",
            SyntaxDetectors.AnonymousType),
    ];
}
