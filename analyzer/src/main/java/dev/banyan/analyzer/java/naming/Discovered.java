package dev.banyan.analyzer.java.naming;

import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Types that a container finds by their annotations and uses without anybody naming them. */
final class Discovered {

    private static final Set<String> TYPES = types();
    private static final Set<String> METHODS = methods();

    private final Gathering gathering;

    Discovered(Gathering gathering) {
        this.gathering = gathering;
    }

    private static Set<String> types() {
        Set<String> names = new TreeSet<>(Annotations.enterprise(
                "servlet.annotation.WebServlet",
                "servlet.annotation.WebFilter",
                "servlet.annotation.WebListener",
                "faces.convert.FacesConverter",
                "faces.validator.FacesValidator",
                "faces.component.FacesComponent",
                "faces.render.FacesRenderer",
                "faces.component.behavior.FacesBehavior",
                "faces.bean.ManagedBean",
                "inject.Named",
                "enterprise.inject.Model",
                "interceptor.Interceptor",
                "decorator.Decorator",
                "persistence.Converter",
                "persistence.Entity",
                "persistence.StaticMetamodel",
                "ws.rs.Path",
                "ws.rs.ext.Provider",
                "ws.rs.ApplicationPath",
                "ejb.Stateless",
                "ejb.Stateful",
                "ejb.Singleton",
                "ejb.MessageDriven",
                "jws.WebService",
                "websocket.server.ServerEndpoint"));
        String spring = "org.springframework.";
        names.addAll(Set.of(
                spring + "stereotype.Component",
                spring + "stereotype.Controller",
                spring + "stereotype.Service",
                spring + "stereotype.Repository",
                spring + "web.bind.annotation.RestController",
                spring + "web.bind.annotation.ControllerAdvice",
                spring + "web.bind.annotation.RestControllerAdvice",
                spring + "context.annotation.Configuration",
                spring + "boot.autoconfigure.SpringBootApplication",
                spring + "boot.context.properties.ConfigurationProperties"));
        names.add("org.aspectj.lang.annotation.Aspect");
        names.add("org.apache.ibatis.annotations.Mapper");
        names.add("org.jboss.seam.annotations.Name");
        return names;
    }

    private static Set<String> methods() {
        Set<String> names = new TreeSet<>(Annotations.enterprise("enterprise.inject.Produces"));
        names.add("org.springframework.context.annotation.Bean");
        return names;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            Optional<AnnotationUse> use = gathering
                    .annotations()
                    .find(declared.type().annotations(), declared.scope(), TYPES)
                    .or(() -> member(declared));
            use.ifPresent(found -> gathering
                    .facts()
                    .node(Node.mentioned(
                                    new NodeId(NodeKind.TYPE, declared.type().name()))
                            .withAttribute(Node.DISCOVERED, found.simpleName())));
        }
    }

    /** A class whose methods or fields produce beans is one itself; an observer is asked for by nobody either. */
    private Optional<AnnotationUse> member(Declared declared) {
        List<Optional<AnnotationUse>> found = declared.type().members().methods().stream()
                .map(method -> gathering
                        .annotations()
                        .find(method.annotations(), declared.scope().in(method), METHODS))
                .toList();
        return found.stream().flatMap(Optional::stream).findFirst().or(() -> declared.type().members().fields().stream()
                .flatMap(field -> gathering.annotations().find(field.annotations(), declared.scope(), METHODS).stream())
                .findFirst());
    }
}
