using Mono.Cecil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Maps references among the firmware's assemblies to what they mean, before all of it is moved into one.</summary>
internal sealed class MergingMapper(ModuleDefinition target, IReadOnlySet<string> ownNames) : ReferenceMapper(target)
{
    /// <inheritdoc/>
    protected override TypeDefinition? OwnOrNull(TypeReference type)
    {
        if (type is TypeDefinition definition)
        {
            return definition;
        }

        TypeReference outermost = type;
        while (outermost.DeclaringType != null)
        {
            outermost = outermost.DeclaringType;
        }

        return outermost.Scope is AssemblyNameReference scope && ownNames.Contains(scope.Name) ? type.Resolve() : null;
    }

    /// <inheritdoc/>
    protected override TypeReference Own(TypeDefinition type) => type;

    /// <inheritdoc/>
    protected override MethodReference Own(MethodDefinition method) => method;

    /// <inheritdoc/>
    protected override FieldReference Own(FieldDefinition field) => field;
}
