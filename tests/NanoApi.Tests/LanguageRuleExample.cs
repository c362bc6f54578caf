namespace Zibo.EdgeCtl.NanoApi.Tests;

/// <summary>A line that breaks a rule, and one beside it that does not.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Refused">Source that breaks it.</param>
/// <param name="Permitted">Source that looks alike and may stay.</param>
public sealed record LanguageRuleExample(string RuleId, string Refused, string Permitted)
{
    /// <summary>At least one example of every rule.</summary>
    public static IReadOnlyList<LanguageRuleExample> All { get; } =
    [
        new("ECN001", "class Box<T> { }", "class Box { object _value; }"),
        new("ECN001", "delegate void Handler<T>(T value);", "delegate void Handler(int value);"),
        new("ECN002", "class C { void M<T>(T value) { } }", "class C { void M(int value) { } void M(long value) { } }"),
        new(
            "ECN002",
            "class C { void M() { void N<T>(T value) { } N(1); } }",
            "class C { void M() { static int N(int value) => value; N(1); } }"),
        new("ECN003", "class C { int M(int a) => checked(a + 1); }", "class C { int M(int a) => unchecked(a + 1); }"),
        new(
            "ECN003",
            "class C { int M(int a) { checked { return a + 1; } } }",
            "class C { int M(int a) => a == int.MaxValue ? a : a + 1; }"),
        new("ECN004", Table("t[\"a\"] = 1;"), Table("t[\"a\"] = \"b\";")),
        new("ECN004", Table("t[1] = \"b\";"), Table("t.Add(1, \"b\");")),
        new(
            "ECN005",
            "class C { System.Collections.IEnumerable M() { yield return null; } }",
            "class C { System.Collections.IEnumerable M() => new object[1]; }"),
        new("ECN006", "class C { int[,] _a = new int[2, 3]; }", "class C { int[][] _a = new int[2][]; }"),
        new(
            "ECN007",
            "enum E { A } class C { string M(E e) => e.ToString(); }",
            "enum E { A } class C { string M(E e) => ((int)e).ToString(); }"),
        new(
            "ECN007",
            "enum E { A } class C { string M(E e) => \"e \" + e; }",
            "enum E { A } class C { string M(E e) => \"e \" + (int)e; }"),
        new(
            "ECN007",
            "enum E { A } class C { string M(E e) => $\"e {e}\"; }",
            "enum E { A } class C { string M(E e) => $\"e {(int)e}\"; }"),
        new(
            "ECN007",
            "enum E { A } class C { string M(E e) => string.Format(\"{0}\", e); }",
            "enum E { A } class C { string M(E e) => string.Format(\"{0}\", (int)e); }"),
        new("ECN008", "class C { void M(dynamic d) { } }", "class C { void M(object dynamic) { } }"),
        new("ECN009", "class C { async void M() { } }", "class C { void M() { new System.Threading.Thread(M).Start(); } }"),
        new(
            "ECN010",
            "class C { object M(int[] a) => from x in a select x; }",
            "class C { int M(int[] a) { int s = 0; foreach (int x in a) { s += x; } return s; } }"),
        new("ECN011", "record R(int A);", "readonly struct R { public R(int a) { A = a; } public int A { get; } }"),
        new("ECN012", "class C { (int A, int B) M() => (1, 2); }", "class C { void M(out int a, out int b) { a = 1; b = 2; } }"),
        new("ECN013", "class C { int? _a; }", "class C { int _a; bool _hasA; }"),
        new("ECN013", "class C { bool M(string s) => s?.Length > 0; }", "class C { string M(object o) => o?.ToString(); }"),
        new("ECN014", "class C { decimal _a; }", "class C { long _milliwattHours; }"),
        new("ECN014", "class C { object M() => 1.5m; }", "class C { object M() => 1.5; }"),
        new("ECN015", "class C { string M() => \"淄博\"; }", "class C { string M() => \"Zibo\"; /* 淄博 */ }"),
        new("ECN015", "class C { char M() => '\\u00b5'; }", "class C { char M() => '\\u0075'; }"),
        new("ECN016", "unsafe class C { void M() { int* p = stackalloc int[4]; p[0] = 1; } }", "class C { int[] _p = new int[4]; }"),
        new("ECN016", "unsafe class C { delegate*<int, void> _f; }", "class C { System.Threading.ThreadStart _f; }"),
        new("ECN017", "class C { object M() => new { A = 1 }; }", "class D { public int A; } class C { object M() => new D { A = 1 }; }"),
    ];

    private static string Table(string line) => $"class C {{ void M(System.Collections.Hashtable t) {{ {line} }} }}";
}
