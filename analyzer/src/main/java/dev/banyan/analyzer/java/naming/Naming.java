package dev.banyan.analyzer.java.naming;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.gather.Setting;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Draws what texts name. Code is heard first; files and containers come when all of it was. */
public final class Naming {

    private final Gathering gathering;
    private final List<Setting> lists;
    private final List<NamingFile> files;
    private final TypeNames types;
    private final ContainerBeans beans;
    private final JndiNames jndi;
    private final CodeNames code;
    private final PageNames pages;
    private final Set<NodeId> configs = new TreeSet<>();

    /**
     * @param lists settings whose values are several words
     * @param files those beside sources that may name types
     */
    public Naming(Gathering gathering, List<Setting> lists, List<NamingFile> files) {
        this.lists = List.copyOf(lists);
        this.gathering = gathering;
        this.files = List.copyOf(files);
        this.types = new TypeNames(gathering.names(), gathering.edges());
        this.beans = new ContainerBeans(gathering);
        this.jndi = new JndiNames(gathering, beans);
        this.code = new CodeNames(gathering, types, beans, jndi, services());
        this.pages = new PageNames(gathering, types, beans);
    }

    public List<CodeListener> listeners() {
        return List.of(code, pages);
    }

    /** After all code was heard. */
    public void finish() {
        files.forEach(this::file);
        gathering.settings().forEach(this::setting);
        lists.forEach(this::setting);
        code.draw();
        new Injection(gathering, types, beans, jndi).find();
        new SpringWiring(gathering, types, beans, configs).find();
        pages.draw();
        new Discovered(gathering).find();
        configs.addAll(types.naming().stream()
                .filter(node -> node.kind() == NodeKind.CONFIG)
                .toList());
        configs.forEach(this::config);
        types.naming().stream().filter(node -> node.kind() == NodeKind.TYPE).forEach(node -> gathering
                .facts()
                .node(Node.mentioned(node).withAttribute("namesOutside", types.outside(node))));
        code.resources().forEach((type, resources) -> gathering
                .facts()
                .node(Node.mentioned(new NodeId(NodeKind.TYPE, type))
                        .withAttribute("resources", String.join(";", resources))));
    }

    private List<NamingFile> services() {
        return files.stream().filter(file -> file.via().equals("service")).toList();
    }

    private void file(NamingFile file) {
        NodeId from = new NodeId(NodeKind.CONFIG, file.file());
        for (NamingFile.Mention mention : file.mentions()) {
            TypeNames.Place place =
                    new TypeNames.Place(from, EdgeKind.USES, file.via(), new Evidence(file.file(), mention.line()));
            boolean drawn = mention.expected()
                    ? types.use(place, mention.text()).isPresent()
                    : types.mayUse(place, mention.text(), "the text of " + mention.where() + " is the name of the type")
                            .isPresent();
            if (drawn) {
                configs.add(from);
            }
        }
    }

    private void setting(Setting setting) {
        NodeId from = new NodeId(NodeKind.CONFIG, setting.evidence().file());
        for (String word : setting.value().split("[,;\\s]+", -1)) {
            if (word.indexOf('.') > 0 && NamingFile.isName(word)) {
                types.mayUse(
                                new TypeNames.Place(from, EdgeKind.USES, "properties", setting.evidence()),
                                word,
                                "the value of " + setting.key() + " is the name of the type")
                        .ifPresent(unused -> configs.add(from));
            }
        }
    }

    private void config(NodeId config) {
        String file = config.name();
        boolean properties = file.endsWith(".properties") || file.endsWith(".factories") || file.contains("/services/");
        Node node = Node.defined(config, properties ? "properties" : "xml", new Evidence(file, 1));
        Node marked = Gathering.isTest(file) ? node.withAttribute(Node.TEST, "true") : node;
        String outside = types.outside(config);
        gathering.facts().node(outside.isEmpty() ? marked : marked.withAttribute("namesOutside", outside));
    }
}
