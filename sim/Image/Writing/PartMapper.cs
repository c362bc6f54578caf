using Mono.Cecil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Maps what types of one part refer to in others.</summary>
internal sealed class PartMapper(ModuleDefinition target, IReadOnlyDictionary<TypeDefinition, ModuleDefinition> homes) : ReferenceMapper(target)
{
    /// <inheritdoc/>
    protected override TypeDefinition? OwnOrNull(TypeReference type) => type as TypeDefinition;

    /// <inheritdoc/>
    protected override TypeReference Own(TypeDefinition type)
    {
        ModuleDefinition home = homes[type];
        if (home == Target)
        {
            return type;
        }

        AssemblyNameDefinition name = home.Assembly.Name;
        AssemblyNameReference? scope = Target.AssemblyReferences.FirstOrDefault(r => r.Name == name.Name);
        if (scope == null)
        {
            scope = new AssemblyNameReference(name.Name, name.Version);
            Target.AssemblyReferences.Add(scope);
        }

        return new TypeReference(type.Namespace, type.Name, Target, scope, type.IsValueType);
    }

    /// <inheritdoc/>
    protected override MethodReference Own(MethodDefinition method)
    {
        if (homes[method.DeclaringType] == Target)
        {
            return method;
        }

        MethodReference reference = new(method.Name, Map(method.ReturnType), Own(method.DeclaringType))
        {
            HasThis = method.HasThis,
            ExplicitThis = method.ExplicitThis,
            CallingConvention = method.CallingConvention,
        };
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            reference.Parameters.Add(new ParameterDefinition(Map(parameter.ParameterType)));
        }

        return reference;
    }

    /// <inheritdoc/>
    protected override FieldReference Own(FieldDefinition field) =>
        homes[field.DeclaringType] == Target ? field : new FieldReference(field.Name, Map(field.FieldType), Own(field.DeclaringType));
}
