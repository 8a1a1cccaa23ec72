package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** Services of gRPC: classes that extend {@code RatesGrpc.RatesImplBase}, which protoc makes of the contract. */
final class GrpcServices {

    private static final String OUTER = "Grpc";
    private static final String BASE = "ImplBase";

    private final Gathering gathering;
    private final EndpointSheet sheet;

    GrpcServices(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.sheet = sheet;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            if (!declared.type().isInterface()
                    && !Modifier.isAbstract(declared.type().modifiers())) {
                service(declared).ifPresent(name -> endpoint(declared, name));
            }
        }
    }

    /** {@code Rates} of {@code com.acme.RatesGrpc.RatesImplBase}. */
    private Optional<String> service(Declared declared) {
        return gathering.names().lineage(declared.javaType()).stream()
                .map(above -> above.name().replace('$', '.'))
                .filter(name -> name.endsWith(BASE) && name.contains(OUTER + "."))
                .map(name -> name.substring(name.lastIndexOf('.') + 1, name.length() - BASE.length()))
                .findFirst();
    }

    private void endpoint(Declared declared, String name) {
        Evidence evidence =
                new Evidence(declared.source().file(), declared.type().extent().line());
        EndpointSheet.Line line = sheet.other("grpc", "GRPC", name, evidence);
        boolean none = true;
        for (Method method : declared.type().members().methods()) {
            boolean observed = method.signature().parameters().stream()
                    .anyMatch(one -> one.type().name().endsWith("StreamObserver"));
            if (observed && Modifier.isPublic(method.modifiers())) {
                none = false;
                sheet.handledBy(line, declared.type().name(), method.name(), method.label(), evidence);
            }
        }
        if (none) {
            sheet.handledOutside(line, declared.type().name());
        }
    }
}
