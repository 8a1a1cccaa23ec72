package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.gather.Gathering;
import java.util.List;

/** Finds the entry points of all frameworks that are known here. */
public final class Endpoints {

    private Endpoints() {}

    public static void find(Gathering gathering) {
        List<WebApp> apps = WebApp.all(gathering);
        EndpointSheet sheet = new EndpointSheet(gathering, apps);
        new Servlets(gathering, sheet).find(apps);
        new Struts(gathering, sheet).find(apps);
        new StrutsTwo(gathering, sheet).find(apps);
        new StrutsAnnotations(gathering, sheet).find(apps);
        new SpringMvc(gathering, sheet).find(apps);
        new SpringXml(gathering, sheet).find(apps);
        new SpringViews(gathering, sheet).find(apps);
        new Faces(gathering, sheet).find(apps);
        new JaxRs(gathering, sheet).find(apps);
        new SoapServices(gathering, sheet).find(apps);
        new Axis(gathering, sheet).find(apps);
        new RemoteCalls(gathering, sheet).find(apps);
        new SessionBeans(gathering, sheet).find();
        new Listeners(gathering, sheet).find();
        new Timers(gathering, sheet).find();
        new Mains(gathering, sheet).find();
        sheet.writeTo(gathering.facts(), apps);
    }
}
