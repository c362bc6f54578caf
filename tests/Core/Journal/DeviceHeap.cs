using System.Reflection;
using System.Runtime.InteropServices;

namespace Zibo.EdgeCtl.Core.Tests.Journal;

/// <summary>
/// Estimates what objects take on the heap of the device: twelve bytes an object and twelve a field, whatever its type; sixteen
/// bytes an array and its elements, a reference taking twelve as a field does; all rounded up to blocks of twelve.
/// </summary>
internal static class DeviceHeap
{
    private const int BlockBytes = 12;
    private const int ArrayBytes = 16;

    /// <summary>Bytes of all that can be reached from some objects, each counted once.</summary>
    public static int BytesOf(params object[] roots)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new(roots);
        int bytes = 0;
        while (open.TryPop(out object? next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            int own = next is Array array ? BytesOfArray(array, open) : BytesOfObject(next, open);
            bytes += (own + BlockBytes - 1) / BlockBytes * BlockBytes;
        }

        return bytes;
    }

    private static int BytesOfArray(Array array, Stack<object> open)
    {
        Type element = array.GetType().GetElementType()!;
        if (element.IsPrimitive)
        {
            return ArrayBytes + (array.Length * (element == typeof(bool) ? 1 : Marshal.SizeOf(element)));
        }

        Push(array.Cast<object?>(), open);
        return ArrayBytes + (array.Length * BlockBytes);
    }

    private static int BytesOfObject(object value, Stack<object> open)
    {
        int count = 0;
        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            FieldInfo[] fields = type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
            count += fields.Length;
            Push(fields.Where(field => !field.FieldType.IsValueType).Select(field => field.GetValue(value)), open);
        }

        return BlockBytes + (count * BlockBytes);
    }

    private static void Push(IEnumerable<object?> values, Stack<object> open)
    {
        foreach (object value in values.OfType<object>())
        {
            open.Push(value);
        }
    }
}
