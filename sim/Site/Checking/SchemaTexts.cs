using NJsonSchema.Validation;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The words for what a schema refuses.</summary>
internal static class SchemaTexts
{
    private static readonly Phrase Look = new(
        "Compare it with what the editor offers at this place, or with the table in README.md",
        "请对照编辑器在此处的提示，或 README.md 中的表格");

    private static readonly Dictionary<ValidationErrorKind, Phrase> Problems = new()
    {
        [ValidationErrorKind.PropertyRequired] = new("a key is missing here", "此处缺少一个键"),
        [ValidationErrorKind.NoAdditionalPropertiesAllowed] = new("the key is not known here", "此处没有该键"),
        [ValidationErrorKind.NumberTooBig] = new("the number is too large", "数值过大"),
        [ValidationErrorKind.NumberTooSmall] = new("the number is too small", "数值过小"),
        [ValidationErrorKind.IntegerTooBig] = new("the number is too large", "数值过大"),
        [ValidationErrorKind.PatternMismatch] = new("the text is not written in the form that is wanted", "文本格式不符合要求"),
        [ValidationErrorKind.NotInEnumeration] = new("the value is none of those that may be chosen", "该值不在可选范围内"),
        [ValidationErrorKind.TooManyItems] = new("the list has too many entries", "列表条目过多"),
        [ValidationErrorKind.TooFewItems] = new("the list has too few entries", "列表条目过少"),
        [ValidationErrorKind.StringTooLong] = new("the text is too long", "文本过长"),
        [ValidationErrorKind.StringTooShort] = new("the text is too short", "文本过短"),
        [ValidationErrorKind.NotOneOf] = new("of several keys exactly one must stand here", "此处多个键中须有且仅有一个"),
    };

    private static readonly Phrase WrongKind = new("the value is of another kind than is wanted here", "该值的类型不符合要求");

    /// <summary>What is wrong.</summary>
    public static Phrase Problem(ValidationErrorKind kind) => Problems.GetValueOrDefault(kind, WrongKind);

    /// <summary>What to do about it.</summary>
    public static Phrase Remedy(ValidationErrorKind kind) =>
        kind == ValidationErrorKind.NoAdditionalPropertiesAllowed
            ? new Phrase("Remove it, or mend its spelling", "请删除或更正拼写")
            : Look;
}
