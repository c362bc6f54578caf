using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Zibo.EdgeCtl.NanoApi.Compiling;

/// <summary>How much of the device's tables an assembly takes.</summary>
/// <remarks>
/// In the format of the device strings and code are found by offsets of 16 bits, so an assembly has at most 65,535 bytes of each; the
/// compiler knows nothing of that, only the converter that makes the image, on Windows. Names count as strings: of types with their
/// namespaces, fields, methods, and of what is used of other assemblies. In code a token has 2 bytes instead of 4, a long jump 2.
/// Against the converter itself the code is exact to 1 %; strings are up to 5 % more here, for it leaves some frequent ones out.
/// </remarks>
/// <param name="StringBytes">Bytes of distinct strings in UTF-8, each with a zero.</param>
/// <param name="CodeBytes">Bytes of code with its tables of handlers.</param>
public sealed record DeviceTables(int StringBytes, int CodeBytes)
{
    /// <summary>Most bytes of strings, and of code, that the format can address.</summary>
    public const int MaximumBytes = ushort.MaxValue;

    private const int BytesSavedPerToken = 2;
    private const int HandlerHeaderBytes = 2;
    private const int HandlerBytes = 12;
    private const byte TwoByteMark = 0xFE;

    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => (ushort)code.Value, code => code.OperandType);

    /// <summary>Measures an assembly.</summary>
    /// <param name="image">The bytes of a managed assembly.</param>
    public static DeviceTables Of(ImmutableArray<byte> image)
    {
        using PEReader file = new(image);
        MetadataReader metadata = file.GetMetadataReader();
        HashSet<string> strings = [.. Names(metadata).Select(metadata.GetString)];
        int code = 0;
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            int address = metadata.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (address != 0)
            {
                MethodBodyBlock body = file.GetMethodBody(address);
                code += Code(body.GetILReader(), token => strings.Add(metadata.GetUserString(token)));
                code += body.ExceptionRegions.Length == 0 ? 0 : HandlerHeaderBytes + (body.ExceptionRegions.Length * HandlerBytes);
            }
        }

        return new DeviceTables(strings.Sum(text => Encoding.UTF8.GetByteCount(text) + 1), code);
    }

    private static IEnumerable<StringHandle> Names(MetadataReader metadata) =>
    [
        metadata.GetAssemblyDefinition().Name,
        .. metadata.AssemblyReferences.Select(h => metadata.GetAssemblyReference(h).Name),
        .. metadata.TypeReferences.Select(metadata.GetTypeReference).SelectMany(t => new[] { t.Namespace, t.Name }),
        .. metadata.MemberReferences.Select(h => metadata.GetMemberReference(h).Name),
        .. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).SelectMany(t => new[] { t.Namespace, t.Name }),
        .. metadata.FieldDefinitions.Select(metadata.GetFieldDefinition)
            .Where(f => (f.Attributes & System.Reflection.FieldAttributes.Literal) == 0).Select(f => f.Name),
        .. metadata.MethodDefinitions.Select(h => metadata.GetMethodDefinition(h).Name),
    ];

    private static int Code(BlobReader il, Action<UserStringHandle> onString)
    {
        int bytes = il.Length;
        while (il.RemainingBytes > 0)
        {
            byte first = il.ReadByte();
            ushort code = first == TwoByteMark ? (ushort)((first << 8) | il.ReadByte()) : first;
            switch (Operands[code])
            {
                case OperandType.InlineString:
                    onString(MetadataTokens.UserStringHandle(il.ReadInt32() & 0xFFFFFF));
                    bytes -= BytesSavedPerToken;
                    break;
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                    or OperandType.InlineSig or OperandType.InlineBrTarget:
                    il.Offset += sizeof(int);
                    bytes -= BytesSavedPerToken;
                    break;
                case OperandType.InlineSwitch:
                    // The count has 1 byte instead of 4, each target 2.
                    int count = il.ReadInt32();
                    il.Offset += count * sizeof(int);
                    bytes -= 3 + (count * BytesSavedPerToken);
                    break;
                case OperandType.InlineI or OperandType.ShortInlineR:
                    il.Offset += sizeof(int);
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    il.Offset += sizeof(long);
                    break;
                case OperandType.InlineVar:
                    il.Offset += sizeof(short);
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    il.Offset += sizeof(byte);
                    break;
                default:
                    break;
            }
        }

        return bytes;
    }
}
