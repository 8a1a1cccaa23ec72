package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.CobolGrammar.DataClauseContext;
import dev.banyan.grammars.cobol.CobolGrammar.NameContext;
import dev.banyan.grammars.cobol.DataDivision.FileDescription;
import dev.banyan.grammars.cobol.DataDivision.StorageSection;
import dev.banyan.grammars.cobol.Environment.FileControl;
import dev.banyan.grammars.cobol.Environment.Mnemonic;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects one program in the order of its text. */
final class ProgramBuilder {

    /** The FD or SD entry whose records are being read. */
    private record OpenFile(String name, boolean sort, List<String> dataRecords, Position position) {}

    private Program.Identification identification;
    private boolean decimalPointIsComma;
    private final List<Environment.CurrencySign> currencySigns = new ArrayList<>();
    private final List<Mnemonic> mnemonics = new ArrayList<>();
    private final List<FileControl> fileControls = new ArrayList<>();
    private final List<FileDescription> files = new ArrayList<>();
    private final List<StorageSection> sections = new ArrayList<>();
    private final List<ExecBlock> blocks = new ArrayList<>();
    private final List<Program> nested = new ArrayList<>();
    private final Set<String> conditionNames;
    private final NamedConstants constants;
    private final ItemNesting items;
    private final StatementTree statements;
    private StorageSection.@Nullable Kind section;
    private Position sectionPosition;
    private @Nullable OpenFile file;
    private @Nullable ProcedureBuilder procedure;

    /**
     * Starts a program.
     *
     * @param around the program around it, whose condition names and constants may be GLOBAL
     */
    ProgramBuilder(Position position, @Nullable ProgramBuilder around) {
        this.identification = new Program.Identification("", Program.Kind.PROGRAM, false, position);
        this.sectionPosition = position;
        this.conditionNames = around == null ? new HashSet<>() : new HashSet<>(around.conditionNames);
        this.constants = new NamedConstants(around == null ? Map.of() : around.constants.values());
        this.items = new ItemNesting(conditionNames);
        this.statements = new StatementTree(conditionNames, constants);
    }

    String name() {
        return identification.name();
    }

    StatementTree statements() {
        return statements;
    }

    void identify(Program.Identification read) {
        identification = read;
    }

    void specialNames(TokenList tokens, Unit unit) {
        decimalPointIsComma |= EnvironmentTree.decimalPointIsComma(tokens, unit);
        currencySigns.addAll(EnvironmentTree.currencySigns(tokens, unit));
        mnemonics.addAll(EnvironmentTree.mnemonics(tokens, unit));
        conditionNames.addAll(EnvironmentTree.switchNames(tokens, unit));
    }

    void select(FileControl fileControl) {
        fileControls.add(fileControl);
    }

    /** Starts a section of the DATA DIVISION; the FILE SECTION has no kind. */
    void section(StorageSection.@Nullable Kind newSection, Position at) {
        closeSection();
        section = newSection;
        sectionPosition = at;
    }

    void file(String fileName, boolean sort, List<String> dataRecords, Position at) {
        closeSection();
        file = new OpenFile(fileName, sort, dataRecords, at);
    }

    void item(CobolToken level, @Nullable NameContext name, List<DataClauseContext> clauses) {
        DataTree.entries(level, name, clauses, constants).forEach(items::add);
    }

    void block(ExecBlock block) {
        blocks.add(block);
    }

    /** Gives the items read so far to the file or section they belong to; those of neither are WORKING-STORAGE. */
    private void closeSection() {
        List<DataItem> taken = items.take();
        OpenFile open = file;
        if (open != null) {
            files.add(new FileDescription(open.name, open.sort, open.dataRecords, taken, blocks, open.position));
        } else if (section != null || !taken.isEmpty() || !blocks.isEmpty()) {
            StorageSection.Kind of = section != null ? section : StorageSection.Kind.WORKING_STORAGE;
            sections.add(new StorageSection(of, taken, blocks, sectionPosition));
        }
        blocks.clear();
        file = null;
        section = null;
    }

    void procedure(ProcedureBuilder newProcedure) {
        closeSection();
        procedure = newProcedure;
    }

    /** The PROCEDURE DIVISION; one without a header starts with its first statement. */
    ProcedureBuilder procedure(Position at) {
        ProcedureBuilder current = procedure;
        if (current == null) {
            current = new ProcedureBuilder(List.of(), Optional.empty(), at);
            procedure = current;
        }
        return current;
    }

    void nest(Program program) {
        nested.add(program);
    }

    /**
     * The program.
     *
     * @param ended whether END PROGRAM closes it
     */
    Program build(boolean ended) {
        closeSection();
        return new Program(
                identification,
                new Environment(decimalPointIsComma, currencySigns, mnemonics, fileControls),
                new DataDivision(files, sections),
                Optional.ofNullable(procedure).map(ProcedureBuilder::build),
                nested,
                ended);
    }
}
