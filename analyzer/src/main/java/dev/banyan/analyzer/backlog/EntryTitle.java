package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a manager reads of an entry point: what to do, how much code, what it does to data, and whom it hands over to. */
final class EntryTitle {

    private static final int MOST_NAMES = 3;

    /** Names that are longer, taken together, are counted. */
    private static final int LONGEST_NAMES = 48;

    private EntryTitle() {}

    static String of(Node entry, boolean routed, Footprint footprint) {
        String name = entry.id().name();
        boolean job = entry.id().kind() == NodeKind.JOB;
        if (job && !footprint.runsCode()) {
            return "Carry over job " + name + " (utilities only, " + data(footprint) + ")";
        }
        String what = job
                ? "Move batch job " + name
                : entry.id().kind() == NodeKind.TRANSACTION
                        ? "Move transaction " + name
                        : routed ? "Move " + name + " behind the proxy" : unrouted(name);
        int lines = footprint.ownLines() + (int) Math.round(footprint.sharedLines());
        String code = lines == 0 ? "no code of the estate" : lines + " lines";
        return what + " (" + code + ", " + data(footprint) + handsOver(footprint) + ")";
    }

    /** What no proxy of HTTP stands before: a timer, a program and a portlet are moved, what others call by a protocol is bridged. */
    private static String unrouted(String name) {
        int blank = name.indexOf(' ');
        String protocol = blank < 0 ? "" : name.substring(0, blank);
        String rest = name.substring(blank + 1);
        return switch (protocol) {
            case "MAIN" -> "Move the program " + rest;
            case "TIMER" -> "Move the timer " + rest;
            case "PORTLET" -> "Move the portlet " + rest;
            case "JMS" -> "Bridge the listener to " + rest;
            case "EJB" -> "Bridge the bean " + rest;
            case "SOAP" -> "Bridge the service " + rest;
            case "RMI" -> "Bridge the remote object " + rest;
            case "GWT" -> "Bridge the GWT service " + rest;
            default -> "Bridge " + name;
        };
    }

    private static String handsOver(Footprint footprint) {
        Set<NodeId> others = footprint.walk().beyond();
        boolean programs = others.stream().allMatch(id -> id.kind() == NodeKind.PROGRAM);
        String what = programs ? "other program" : "other entry point";
        return others.isEmpty() ? "" : ", hands over to " + counted(others.size(), what);
    }

    private static String data(Footprint footprint) {
        if (!footprint.writes().isEmpty()) {
            return "writes " + shortly(footprint.writes());
        }
        return footprint.reads().isEmpty() ? "no data" : "reads only";
    }

    /** The names where they are short, else how many of which kind. */
    private static String shortly(Set<NodeId> ids) {
        String names = ids.stream().map(NodeId::name).collect(Collectors.joining(", "));
        if (ids.size() <= MOST_NAMES && names.length() <= LONGEST_NAMES) {
            return names;
        }
        Map<String, Integer> kinds = new TreeMap<>();
        ids.forEach(id -> kinds.merge(id.kind().word(), 1, Integer::sum));
        return kinds.entrySet().stream()
                .map(kind -> counted(kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** The first names, and how many there are more. */
    static String names(Set<NodeId> ids) {
        String first = ids.stream().limit(MOST_NAMES).map(NodeId::name).collect(Collectors.joining(", "));
        return ids.size() > MOST_NAMES ? first + " and " + (ids.size() - MOST_NAMES) + " more" : first;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
