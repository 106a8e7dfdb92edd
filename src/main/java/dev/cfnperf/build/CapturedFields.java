package dev.cfnperf.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** The fields for what functions capture, which the functions of one class share. */
final class CapturedFields {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private final ClassNode node;
  private final Set<String> there = new HashSet<>();

  /**
   * A field as one function sees it.
   *
   * @param held what the field is declared as: references of every kind share fields
   * @param type what this function keeps in it
   */
  record Field(String name, Type held, Type type) {
    String descriptor() {
      return held.getDescriptor();
    }
  }

  CapturedFields(ClassNode node) {
    this.node = node;
  }

  /** The fields for values of these types, made where they aren't there yet. */
  List<Field> of(List<Type> types) {
    Map<Type, Integer> used = new HashMap<>();
    List<Field> fields = new ArrayList<>(types.size());
    for (Type type : types) {
      Type held = type.getSort() >= Type.ARRAY ? OBJECT : type;
      int count = used.merge(held, 1, Integer::sum);
      String kind = held.equals(OBJECT) ? "reference" : held.getClassName();
      Field field = new Field(kind + count, held, type);
      if (there.add(field.name())) {
        node.fields.add(new FieldNode(0, field.name(), held.getDescriptor(), null, null));
      }
      fields.add(field);
    }
    return fields;
  }
}
