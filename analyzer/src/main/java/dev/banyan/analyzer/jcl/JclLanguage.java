package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.SourceReading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.jcl.JclFile;
import dev.banyan.grammars.jcl.JclParser;
import dev.banyan.grammars.source.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads JCL. */
public final class JclLanguage implements Language {

    private static final Set<String> ENDINGS = Set.of("jcl", "job", "prc", "proc");

    /** Members of control statements: read when a step names them, no source of their own. */
    static final Set<String> CARD_ENDINGS = Set.of("ctl", "ctc", "parm", "prm");

    /** Scripts, which a step may run. They are read for what they define as sources of their own. */
    static final Set<String> SQL_ENDINGS = Set.of("sql", "ddl");

    @Override
    public boolean reads(SourceHead head) {
        SourceFile file = head.file();
        return isJcl(head) || CARD_ENDINGS.contains(file.extension()) || SQL_ENDINGS.contains(file.extension());
    }

    private static boolean isJcl(SourceHead head) {
        return head.is(ENDINGS, JclLanguage::startLikeJcl);
    }

    private static boolean startLikeJcl(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("//*") && !line.isBlank())
                .findFirst()
                .filter(line -> line.startsWith("//") && (line.contains(" JOB ") || line.contains(" PROC")))
                .isPresent();
    }

    @Override
    public Facts facts(List<SourceFile> files, Workers workers) {
        EstateMembers members = new EstateMembers(files);
        List<SourceFile> sources =
                files.stream().filter(file -> isJcl(SourceHead.of(file))).toList();
        List<Member> read = workers.map(sources, file -> read(file, members));
        Set<NodeId> invoked = new TreeSet<>();
        read.forEach(member -> invoked.addAll(member.content().invoked()));
        FactsBuilder all = new FactsBuilder();
        Set<String> doubts = new HashSet<>();
        read.forEach(member -> all.add(withoutKnownDoubts(member.facts(), doubts)));
        List<Member> speaking = read.stream()
                .filter(member -> !members.isIncluded(member.file()))
                .toList();
        speaking.forEach(member -> all.add(member.content().facts(invoked)));
        firstUses(speaking).forEach((dataset, place) -> all.node(Node.defined(dataset, "jcl", place)));
        Facts facts = all.build();
        members.cardsRead(facts.problems()).forEach(all::add);
        return all.build();
    }

    /** Which of several members an INCLUDE means is told once for each member taken and library, not at each INCLUDE. */
    private static Facts withoutKnownDoubts(Facts facts, Set<String> told) {
        List<Problem> problems = facts.problems().stream()
                .filter(problem -> !problem.code().equals("ambiguous-member") || told.add(problem.what()))
                .toList();
        return new Facts(
                facts.nodes(),
                facts.edges(),
                facts.bindings(),
                facts.readings(),
                problems,
                facts.outlines(),
                facts.documents(),
                facts.references());
    }

    /** One source: its reading and problems, and what its steps do. */
    private record Member(SourceFile file, Facts facts, MemberFacts content) {}

    private static Member read(SourceFile file, EstateMembers members) {
        MemberFacts content = new MemberFacts();
        Facts facts = SourceReading.of(file, "jcl", text -> {
            JclFile jcl = JclParser.parse(file.path(), text, members.seenFrom(file));
            FactsBuilder found = new FactsBuilder();
            jcl.problems().stream()
                    .filter(problem -> problem.position().file().equals(file.path()))
                    .forEach(found::problem);
            content.read(jcl);
            content.problems().stream()
                    .filter(problem -> problem.position().file().equals(file.path()))
                    .forEach(found::problem);
            return found.build();
        });
        return new Member(file, facts, content);
    }

    /** The first DD statement of each dataset, in the order of paths: the place that shows its attributes. */
    private static Map<NodeId, Evidence> firstUses(List<Member> members) {
        SortedMap<NodeId, Evidence> first = new TreeMap<>();
        for (Member member : members) {
            member.content()
                    .datasets()
                    .forEach((id, place) -> first.merge(id, place, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        }
        return first;
    }
}
