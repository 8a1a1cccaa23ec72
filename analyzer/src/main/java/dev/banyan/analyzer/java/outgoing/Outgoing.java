package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.gather.Gathering;
import java.util.List;

/**
 * Other systems and files that the estate reaches. Code is heard first; edges are drawn when all of it was, for a text may
 * come from a field or a caller that stands further down.
 */
public final class Outgoing {

    private final Flow flow = new Flow();
    private final RemoteCalls calls;
    private final ConfiguredClients clients;
    private final FileCalls files;
    private final HttpInterfaces interfaces;
    private final SoapClients services;

    public Outgoing(Gathering gathering) {
        Configured configured = new Configured(gathering);
        Spelling spelling = new Spelling(gathering, flow, configured);
        RemoteEdges edges = new RemoteEdges(gathering);
        this.calls = new RemoteCalls(spelling, flow, edges);
        this.clients = new ConfiguredClients(gathering, configured, edges);
        this.files = new FileCalls(spelling, flow, edges);
        this.interfaces = new HttpInterfaces(gathering, configured, edges);
        this.services = new SoapClients(gathering, configured, edges);
    }

    public List<CodeListener> listeners() {
        return List.of(flow, calls, clients, files);
    }

    /** After all code was heard. */
    public void finish() {
        interfaces.find();
        services.find();
        calls.draw();
        clients.draw();
        files.draw();
    }
}
