using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Distributes groups of types over parts so that parts name little of each other: each name of another part is a record.</summary>
/// <remarks>Begins with groups in their order, filled evenly, and moves single groups as long as that takes records away.</remarks>
internal sealed class PartChooser
{
    private const int MaximumRoundCount = 30;

    private readonly IReadOnlyList<IReadOnlyList<TypeDefinition>> _groups;
    private readonly int[] _sizes;
    private readonly int[] _parts;
    private readonly int[] _filled;
    private readonly int[][] _known;
    private readonly int[][] _knowing;
    private readonly IReadOnlyList<object>[] _named;
    private readonly Dictionary<object, int[]> _counts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, int> _homes = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<object>[] _owned;

    private PartChooser(IReadOnlyList<IReadOnlyList<TypeDefinition>> groups, int[] sizes, int[] parts, int partCount)
    {
        _groups = groups;
        _sizes = sizes;
        _parts = parts;
        _filled = new int[partCount];
        Dictionary<TypeDefinition, int> groupOf = [];
        for (int g = 0; g < groups.Count; g++)
        {
            _filled[parts[g]] += sizes[g];
            foreach (TypeDefinition type in groups[g])
            {
                groupOf.Add(type, g);
            }
        }

        _known = [.. groups.Select((types, g) => types.SelectMany(TypeOrder.KnownBy).Select(t => groupOf[t]).Where(k => k != g).Distinct().ToArray())];
        _knowing = [.. groups.Select((_, g) => Enumerable.Range(0, groups.Count).Where(k => Array.IndexOf(_known[k], g) >= 0).ToArray())];
        _named = [.. groups.Select(NamedBy)];
        HashSet<object> all = [.. _named.SelectMany(n => n)];
        _owned = [.. groups.Select(types => (IReadOnlyList<object>)[.. types.SelectMany(OwnedBy).Where(all.Contains)])];
        for (int g = 0; g < groups.Count; g++)
        {
            foreach (object own in _owned[g])
            {
                _homes[own] = g;
            }

            foreach (object name in _named[g])
            {
                if (!_counts.TryGetValue(name, out int[]? counts))
                {
                    _counts.Add(name, counts = new int[partCount]);
                }

                counts[parts[g]]++;
            }
        }
    }

    /// <summary>Distributes groups that stand in an order in which none knows a later one.</summary>
    /// <returns>The part of each group.</returns>
    internal static int[] Choose(IReadOnlyList<IReadOnlyList<TypeDefinition>> groups, int[] sizes, int[] parts, int maximumBytes)
    {
        PartChooser chooser = new(groups, sizes, parts, parts.Max() + 1);
        for (int round = 0; round < MaximumRoundCount && chooser.MoveOnce(maximumBytes); round++)
        {
        }

        return chooser._parts;
    }

    private bool MoveOnce(int maximumBytes)
    {
        bool isMoved = false;
        for (int g = 0; g < _groups.Count; g++)
        {
            int lowest = _known[g].Select(k => _parts[k]).DefaultIfEmpty(0).Max();
            int highest = _knowing[g].Select(k => _parts[k]).DefaultIfEmpty(_filled.Length - 1).Min();
            int from = _parts[g];
            int cost = CostAround(g);
            for (int to = lowest; to <= highest; to++)
            {
                if (to == _parts[g] || _filled[to] + _sizes[g] > maximumBytes)
                {
                    continue;
                }

                int before = _parts[g];
                Move(g, to);
                int moved = CostAround(g);
                if (moved < cost)
                {
                    cost = moved;
                }
                else
                {
                    Move(g, before);
                }
            }

            isMoved |= _parts[g] != from;
        }

        return isMoved;
    }

    private void Move(int group, int to)
    {
        foreach (object name in _named[group])
        {
            _counts[name][_parts[group]]--;
            _counts[name][to]++;
        }

        _filled[_parts[group]] -= _sizes[group];
        _filled[to] += _sizes[group];
        _parts[group] = to;
    }

    // Records for what the group names and for what others name of it.
    private int CostAround(int group) => _named[group].Concat(_owned[group]).Sum(CostOf);

    private int CostOf(object name)
    {
        int home = _parts[_homes[name]];
        int[] counts = _counts[name];
        int cost = 0;
        for (int part = 0; part < counts.Length; part++)
        {
            cost += part != home && counts[part] > 0 ? 1 : 0;
        }

        return cost;
    }

    private static IEnumerable<object> OwnedBy(TypeDefinition type) => [type, .. type.Methods, .. type.Fields];

    private static IReadOnlyList<object> NamedBy(IReadOnlyList<TypeDefinition> types)
    {
        HashSet<object> names = new(ReferenceEqualityComparer.Instance);
        foreach (TypeDefinition type in types)
        {
            names.UnionWith(TypeOrder.KnownBy(type));
            foreach (Instruction instruction in type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions))
            {
                if (instruction.Operand is IMemberDefinition member and not TypeDefinition)
                {
                    names.Add(member);
                }
            }
        }

        names.RemoveWhere(n => types.Contains((n as TypeDefinition) ?? ((IMemberDefinition)n).DeclaringType));
        return [.. names];
    }
}
