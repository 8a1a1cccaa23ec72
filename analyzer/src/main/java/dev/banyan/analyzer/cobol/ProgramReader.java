package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.control.CicsCommands;
import dev.banyan.analyzer.cobol.control.ControlFlow;
import dev.banyan.analyzer.cobol.control.OutlineReader;
import dev.banyan.analyzer.cobol.control.SourceLines;
import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.analyzer.cobol.flow.ProgramFlow;
import dev.banyan.analyzer.cobol.layout.ProgramLayouts;
import dev.banyan.analyzer.cobol.lineage.FieldFlows;
import dev.banyan.analyzer.cobol.storage.DataMap;
import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.ProgramOutline;
import dev.banyan.grammars.cics.CicsParse;
import dev.banyan.grammars.cobol.Argument;
import dev.banyan.grammars.cobol.ArithmeticStatement;
import dev.banyan.grammars.cobol.CallStatement;
import dev.banyan.grammars.cobol.DataStatement;
import dev.banyan.grammars.cobol.ExecBlock;
import dev.banyan.grammars.cobol.FileStatement;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.OtherStatement;
import dev.banyan.grammars.cobol.ProcedureDivision;
import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.cobol.Statement;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one program into a {@link ProgramSummary}: what each statement needs, and what it does to data. */
final class ProgramReader {

    private final Program program;
    private final Scope scope;
    private final String file;
    private final Operands operands;
    private final List<Use> uses = new ArrayList<>();
    private final List<QueueUse> queues = new ArrayList<>();
    private final List<QueueUse.Opened> opened = new ArrayList<>();
    private final List<SegmentUse> segments = new ArrayList<>();
    private final List<SegmentUse.Scheduled> scheduled = new ArrayList<>();
    private final List<Problem> problems;
    private final SortedSet<String> traits = new TreeSet<>();
    private final DataEffects dataEffects;
    private final CountEffects countEffects;
    private final FileEffects fileEffects;
    private final CicsEffects cics;
    private final SqlEffects sql;
    private final MqEffects mq;
    private final DliEffects dli;
    private final FileNames files;
    private final CicsCommands commands = new CicsCommands();
    private final FieldFlows flows;
    private final SortedMap<Integer, List<Assignment>> assignments = new TreeMap<>();

    private ProgramReader(Program program, List<Program> around, Scope scope, String file, List<Problem> problems) {
        this.program = program;
        this.scope = scope;
        this.file = file;
        this.problems = problems;
        this.operands = new Operands(DataMap.of(program, around));
        this.files = new FileNames(program, operands, uses);
        this.flows = new FieldFlows(program.name(), operands.data(), new OutsideNames(operands, files));
        this.dataEffects = new DataEffects(operands);
        this.countEffects = new CountEffects(dataEffects);
        this.fileEffects = new FileEffects(program, dataEffects);
        this.cics = new CicsEffects(operands, uses);
        this.sql = new SqlEffects(operands, uses, flows, problems);
        this.mq = new MqEffects(operands, queues, opened);
        this.dli = new DliEffects(operands, segments, scheduled, problems);
    }

    /**
     * Reads a program, not those nested in it.
     *
     * @param program with the name that its scope gives it
     * @param around the programs it is nested in, innermost first
     * @param problems takes what the commands and SQL in it could not be read for
     */
    static ProgramSummary read(
            Program program, List<Program> around, Scope scope, SourceLines lines, List<Problem> problems) {
        return new ProgramReader(program, around, scope, lines.file(), problems).summary(lines);
    }

    private ProgramSummary summary(SourceLines lines) {
        Use.Site declared = new Use.Site(0, "", program.position());
        program.data().files().forEach(one -> one.blocks().forEach(block -> declaration(block, declared)));
        problems.addAll(operands.data().layoutProblems());
        program.data().sections().forEach(one -> one.blocks().forEach(block -> declaration(block, declared)));
        program.procedure().ifPresent(flows::of);
        program.procedure().ifPresent(procedure -> dli.parameters(procedure.using()));
        Optional<ControlFlow> control = ControlFlow.of(program, commands, this::see);
        Optional<ProgramFlow> flow = program.procedure()
                .flatMap(procedure -> control.map(one -> new ProgramFlow(
                        program.name(),
                        file,
                        operands.data().storages(),
                        parameters(procedure),
                        one.backwards(),
                        assignments)));
        ProgramOutline outline = OutlineReader.read(program, control, commands, lines, problems);
        return new ProgramSummary(
                OutlineReader.measured(node(), outline),
                outline,
                scope,
                flow,
                new ProgramSummary.Needs(uses, queues, opened, segments, scheduled),
                ProgramLayouts.of(program.name(), file, operands.data()),
                flows.result(file));
    }

    private void declaration(ExecBlock block, Use.Site site) {
        if (block.language() == ExecBlock.Language.SQL) {
            traits.add("sql");
            sql.of(block, new Use.Site(site.step(), site.paragraph(), block.position()));
        }
    }

    /** USING; a CICS program without it gets DFHCOMMAREA. */
    private List<Integer> parameters(ProcedureDivision procedure) {
        List<Integer> parameters = new ArrayList<>();
        for (Argument argument : procedure.using()) {
            parameters.add(argument.operand()
                    .flatMap(operands::region)
                    .map(Region::storage)
                    .orElse(-1));
        }
        if (parameters.isEmpty()) {
            operands.data().storageOf("DFHCOMMAREA").ifPresent(parameters::add);
        }
        return parameters;
    }

    private Node node() {
        Evidence definition = new Evidence(
                file,
                program.position().file().equals(file) ? program.position().line() : 0);
        Node node = Node.defined(new NodeId(NodeKind.PROGRAM, program.name()), "cobol", definition);
        node = node.withAttribute(traits.contains("cics") ? "online" : "batch", "true");
        for (String trait : traits) {
            if (!trait.equals("cics")) {
                node = node.withAttribute(trait, "true");
            }
        }
        return sql.isDynamic() ? node.withAttribute("dynamicSql", "true") : node;
    }

    private void see(Statement statement, int step, String paragraph) {
        flows.of(statement);
        List<Assignment> made = assignments(statement, new Use.Site(step, paragraph, statement.position()));
        if (!made.isEmpty()) {
            assignments.put(step, List.copyOf(made));
        }
    }

    private List<Assignment> assignments(Statement statement, Use.Site site) {
        if (statement instanceof ExecBlock block) {
            return exec(block, site);
        }
        if (statement instanceof CallStatement.Call call) {
            return called(call, site);
        }
        if (statement instanceof CallStatement.Entry entry && entry.name().equals("DLITCBL")) {
            dli.parameters(entry.using());
        }
        if (statement instanceof FileStatement fileStatement) {
            files.use(fileStatement, site);
            return fileEffects.of(fileStatement);
        }
        if (statement instanceof DataStatement data) {
            return dataEffects.of(data);
        }
        if (statement instanceof ArithmeticStatement arithmetic) {
            return countEffects.of(arithmetic);
        }
        if (statement instanceof FlowStatement flow) {
            return countEffects.of(flow);
        }
        return statement instanceof OtherStatement other ? dataEffects.of(other) : List.of();
    }

    private List<Assignment> exec(ExecBlock block, Use.Site site) {
        switch (block.language()) {
            case CICS -> {
                traits.add("cics");
                CicsParse parse = commands.read(block);
                problems.addAll(parse.problems());
                parse.command().ifPresent(command -> flows.of(command, block.position()));
                return parse.command().map(command -> cics.of(command, site)).orElse(List.of());
            }
            case SQL -> {
                traits.add("sql");
                return sql.of(block, site);
            }
            case DLI -> {
                traits.add("dli");
                return dli.of(block, site);
            }
            case OTHER -> {}
        }
        return List.of();
    }

    private List<Assignment> called(CallStatement.Call call, Use.Site site) {
        List<Optional<Region>> arguments = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        Name name = operands.name(call.program());
        String target = name instanceof Name.Fixed fixed ? fixed.text().toUpperCase(Locale.ROOT) : "";
        for (int i = 0; i < call.using().size(); i++) {
            Argument argument = call.using().get(i);
            Optional<Region> region = argument.operand().flatMap(operands::region);
            arguments.add(region);
            if (argument.passing() == Argument.Passing.REFERENCE
                    && (!DliEffects.isDli(target) || dli.mayChange(call, i))
                    && argument.operand().orElse(null) instanceof Operand.Reference item) {
                assignments.add(
                        dataEffects.unsure(item, "CALL " + name.operand() + ", which may change it", call.position()));
            }
        }
        uses.add(Use.transfer("CALL", NodeKind.PROGRAM, name, site, arguments));
        if (call.returning().orElse(null) instanceof Operand.Reference item) {
            assignments.add(dataEffects.outside(item, "CALL RETURNING", call.position()));
        }
        if (!target.isEmpty()) {
            flows.call(scope.callee(target), call.using(), call.position());
        }
        if (DliEffects.isDli(target)) {
            traits.add("dli");
            dli.called(call, site).ifPresent(assignments::add);
        }
        if (MqEffects.isMq(target)) {
            traits.add("mq");
            assignments.addAll(mq.of(target, call, site));
        }
        return assignments;
    }
}
