package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the parser's tree of one file into facts; gathers the types as they are met. */
final class UnitReader {

    private final List<dev.banyan.analyzer.java.syntax.TypeDeclaration> types = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private UnitReader() {}

    static JavaSource read(CompilationUnit unit, Reading reading, List<Problem> problems) {
        String packageName = unit.getPackageDeclaration()
                .map(declaration -> declaration.getNameAsString())
                .orElse("");
        int packageLine = unit.getPackageDeclaration().map(TypeUses::line).orElse(0);
        List<JavaSource.Import> all = new ArrayList<>();
        unit.getImports().forEach(one -> all.addAll(imports(one)));
        unit.getModule().ifPresent(module -> module.getDirectives()
                .forEach(directive -> directive.ifModuleRequiresStmt(required -> all.add(
                        new JavaSource.Import(required.getNameAsString(), false, true, TypeUses.line(required))))));
        UnitReader reader = new UnitReader();
        for (TypeDeclaration<?> type : unit.getTypes()) {
            String prefix = packageName.isEmpty() ? "" : packageName + ".";
            boolean compact = type instanceof ClassOrInterfaceDeclaration declared && declared.isCompact();
            if (compact) {
                all.addAll(ModuleImports.of(ModuleImports.BASE, 1));
            }
            String name = compact ? nameOf(reading.file()) : type.getNameAsString();
            TypeReader.named(reader, type, prefix + name, null).read();
        }
        return new JavaSource(reading.file(), packageName, packageLine, all, reader.types, reading, problems);
    }

    private static List<JavaSource.Import> imports(ImportDeclaration one) {
        return one.isModule()
                ? ModuleImports.of(one.getNameAsString(), TypeUses.line(one))
                : List.of(new JavaSource.Import(
                        one.getNameAsString(), one.isStatic(), one.isAsterisk(), TypeUses.line(one)));
    }

    /** A compact source file declares the class that has its name. */
    private static String nameOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
    }

    /** Takes the place of a type in the list, so that outer types stand before inner ones. */
    int reserve() {
        types.add(null);
        return types.size() - 1;
    }

    void fill(int place, dev.banyan.analyzer.java.syntax.TypeDeclaration type) {
        types.set(place, type);
    }

    /** The next number for anonymous and local classes of a top-level type, as the compiler counts them. */
    int nextNumber(String outer, String simpleName) {
        return numbers.merge(outer + " " + simpleName, 1, Integer::sum);
    }
}
