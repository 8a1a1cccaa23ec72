package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.java.syntax.JavaSource.Import;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** What a source of the class would have to import: the classes and annotations that the class file names. */
final class Imports {

    /** The tag of a class in the constant pool. */
    private static final int CLASS = 7;

    private final SortedSet<String> names = new TreeSet<>();

    private Imports() {}

    static List<Import> of(ClassReader file, ClassNode type) {
        Imports imports = new Imports();
        char[] buffer = new char[file.getMaxStringLength()];
        for (int i = 1; i < file.getItemCount(); i++) {
            int item = file.getItem(i);
            if (item > 0 && file.readByte(item - 1) == CLASS) {
                imports.add(file.readUTF8(item, buffer));
            }
        }
        imports.annotations(type.visibleAnnotations);
        type.fields.forEach(field -> imports.annotations(field.visibleAnnotations));
        type.methods.forEach(method -> {
            imports.annotations(method.visibleAnnotations);
            if (method.visibleParameterAnnotations != null) {
                Arrays.stream(method.visibleParameterAnnotations).forEach(imports::annotations);
            }
        });
        String own = type.name.substring(0, type.name.lastIndexOf('/') + 1);
        List<Import> all = new ArrayList<>();
        for (String name : imports.names) {
            String folder = name.substring(0, name.lastIndexOf('/') + 1);
            if (!folder.equals(own) && !folder.equals("java/lang/") && !folder.isEmpty()) {
                all.add(new Import(Uses.dotted(name), false, false, 0));
            }
        }
        return all;
    }

    private void annotations(@Nullable List<AnnotationNode> nodes) {
        for (AnnotationNode node : Marks.orEmpty(nodes)) {
            add(Type.getType(node.desc).getInternalName());
        }
    }

    private void add(@Nullable String name) {
        if (name != null && !name.startsWith("[")) {
            names.add(name);
        }
    }
}
