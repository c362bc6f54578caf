using System.Reflection;
using System.Runtime.InteropServices;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// Estimates what objects take on the managed heap of the device, a .NET nanoFramework of 32 bits. Its heap has blocks of twelve bytes:
/// one for an object and one for each field, whatever the field's type; arrays and strings take whole blocks.
/// </summary>
/// <param name="isElsewhere">True for what is not counted and not looked into, such as the parts of a board.</param>
public sealed class DeviceHeap(Func<object, bool> isElsewhere)
{
    private const int BlockBytes = 12;
    private const int ArrayBytes = 20;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, DeviceHeapRow> _rows = [];

    /// <summary>Bytes of all that was added.</summary>
    public long Bytes { get; private set; }

    /// <summary>What takes how much: objects by their type, arrays and strings by the field that holds them; the largest first.</summary>
    public IReadOnlyList<DeviceHeapRow> Rows => [.. _rows.Values.OrderByDescending(row => row.Bytes).ThenBy(row => row.Holder, StringComparer.Ordinal)];

    /// <summary>Bytes of all that can be reached from some objects, each counted once.</summary>
    public static long BytesOf(params object[] roots)
    {
        DeviceHeap heap = new(_ => false);
        return roots.Sum(root => heap.Add(root));
    }

    /// <summary>Adds all that can be reached from an object and was not counted yet.</summary>
    /// <param name="root">The object.</param>
    /// <param name="holder">The field that holds it, to name arrays by; null where none does.</param>
    /// <returns>Its bytes.</returns>
    public long Add(object root, FieldInfo? holder = null)
    {
        ArgumentNullException.ThrowIfNull(root);
        long before = Bytes;
        Stack<(object Value, string Field)> open = new([(root, holder is null ? "" : NameOf(holder))]);
        while (open.TryPop(out (object Value, string Field) next))
        {
            if (!isElsewhere(next.Value) && _seen.Add(next.Value))
            {
                Count(next.Value, next.Field, open);
            }
        }

        return Bytes - before;
    }

    private static long Rounded(long bytes) => (bytes + BlockBytes - 1) / BlockBytes * BlockBytes;

    private static int ElementBytes(Type type) =>
        type == typeof(bool) ? 1 : type == typeof(char) ? 2 : Marshal.SizeOf(type.IsEnum ? Enum.GetUnderlyingType(type) : type);

    private static bool IsNumber(Type type) => type.IsPrimitive || type.IsEnum;

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    // A structure in a field or an array is a block of its own before those of its fields.
    private static int BlocksOf(Type type) =>
        IsNumber(type) || !type.IsValueType ? 1 : 1 + FieldsOf(type).Sum(field => BlocksOf(field.FieldType));

    private static string NameOf(FieldInfo field) =>
        $"{field.DeclaringType!.Name}.{field.Name.TrimStart('_').Replace("<", "", StringComparison.Ordinal).Replace(">k__BackingField", "", StringComparison.Ordinal)}";

    private void Count(object value, string field, Stack<(object Value, string Field)> open)
    {
        switch (value)
        {
            case string text:
                Note("String", BlockBytes + text.Length + 1);
                break;
            case Array array:
                CountArray(array, field, open);
                break;
            case Delegate or Type or Thread:
                break;
            default:
                int blocks = 1;
                foreach (FieldInfo member in FieldsOf(value.GetType()))
                {
                    blocks += BlocksOf(member.FieldType);
                    if (!IsNumber(member.FieldType) && member.GetValue(value) is { } held)
                    {
                        Push(held, NameOf(member), open);
                    }
                }

                Note(value.GetType().Name, blocks * BlockBytes);
                break;
        }
    }

    private void CountArray(Array array, string field, Stack<(object Value, string Field)> open)
    {
        Type element = array.GetType().GetElementType()!;
        Note(
            $"{array.GetType().Name} {field}",
            ArrayBytes + ((long)array.Length * (IsNumber(element) ? ElementBytes(element) : BlockBytes * BlocksOf(element))));
        if (!IsNumber(element))
        {
            foreach (object held in array.OfType<object>())
            {
                Push(held, field, open);
            }
        }
    }

    // What a structure takes is counted where it stands; what it refers to is not.
    private static void Push(object held, string field, Stack<(object Value, string Field)> open)
    {
        if (!held.GetType().IsValueType)
        {
            open.Push((held, field));
            return;
        }

        foreach (FieldInfo member in FieldsOf(held.GetType()).Where(member => !IsNumber(member.FieldType)))
        {
            if (member.GetValue(held) is { } inner)
            {
                Push(inner, NameOf(member), open);
            }
        }
    }

    private void Note(string holder, long bytes)
    {
        DeviceHeapRow row = _rows.GetValueOrDefault(holder, new DeviceHeapRow(holder, 0, 0));
        _rows[holder] = row with { Count = row.Count + 1, Bytes = row.Bytes + Rounded(bytes) };
        Bytes += Rounded(bytes);
    }
}
