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
        new RouterFunctions(gathering, sheet).find(apps);
        new Faces(gathering, sheet).find(apps);
        new JaxRs(gathering, sheet).find(apps);
        new SoapServices(gathering, sheet).find(apps);
        new Axis(gathering, sheet).find(apps);
        new RemoteCalls(gathering, sheet).find(apps);
        new SessionBeans(gathering, sheet).find();
        SpringBeans beans = new SpringBeans(gathering);
        new Listeners(gathering, sheet, new MessageBeans(gathering, sheet, beans).find()).find();
        new AnnotatedMessages(gathering, sheet).find();
        new Timers(gathering, sheet).find();
        new QuartzBeans(gathering, sheet, beans).find();
        new Pipelines(gathering, sheet, beans).find(apps);
        new Mains(gathering, sheet).find();
        sheet.writeTo(gathering.facts(), apps);
    }
}
