package dev.banyan.analyzer.java.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {

    @TempDir
    Path folder;

    private static List<String> of(Facts facts, String type) {
        return facts.nodes().stream()
                .filter(node -> node.id().toString().equals("type:" + type))
                .flatMap(node -> node.attributes().entrySet().stream())
                .filter(attribute -> attribute.getKey().equals("transactions"))
                .flatMap(attribute -> List.of(attribute.getValue().split(";", -1)).stream())
                .toList();
    }

    @Test
    void readsAnnotationsOfMethodsBeforeThoseOfTheirClass() {
        Facts facts =
                new Sources(folder).file("S.java", """
                        import org.springframework.transaction.annotation.*;
                        @Transactional(readOnly = true) class S {
                          public Object find(String id) { return null; }
                          @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.SERIALIZABLE,
                              rollbackFor = {java.io.IOException.class, Error.class}) public void save(String a, int b) {}
                          void inside() {}
                        }
                        """).file("J.java", """
                        import javax.transaction.Transactional;
                        class J {
                          @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Error.class) void a() {}
                          void b() {}
                        }
                        """).facts(new JavaLanguage());

        assertThat(of(facts, "S"))
                .containsExactly(
                        "find(String) REQUIRED readOnly",
                        "save(String,int) REQUIRES_NEW isolation=SERIALIZABLE rollbackFor=IOException,Error");
        assertThat(of(facts, "J")).containsExactly("a() MANDATORY dontRollbackOn=Error");
    }

    @Test
    void givesEnterpriseBeansWhatTheContainerDoes() {
        Facts facts =
                new Sources(folder).file("B.java", """
                        import javax.ejb.*;
                        @Stateless class B {
                          public void plain() {}
                          @TransactionAttribute(TransactionAttributeType.NEVER) public void never() {}
                          public void told(int a) {}
                          public void told(String a) {}
                          @javax.annotation.PostConstruct public void start() {}
                        }
                        @Stateless @TransactionManagement(TransactionManagementType.BEAN) class O {
                          javax.transaction.UserTransaction tx;
                          java.sql.Connection c;
                          public void a() throws Exception { tx.begin(); }
                          public void b() throws Exception { c.setAutoCommit(true); }
                          public void d() throws Exception { c.setAutoCommit(false); }
                        }
                        class D { public void x() {} public void ejbCreate() {} }
                        class E { javax.persistence.EntityManager em; void f() { em.getTransaction().begin(); } }
                        """).file("ejb-jar.xml", """
                        <ejb-jar><enterprise-beans>
                          <session><ejb-name>Dee</ejb-name><ejb-class>D</ejb-class>
                            <transaction-type>Container</transaction-type></session></enterprise-beans>
                          <assembly-descriptor><container-transaction>
                            <method><ejb-name>B</ejb-name><method-name>told</method-name>
                              <method-params><method-param>java.lang.String</method-param></method-params></method>
                            <trans-attribute>RequiresNew</trans-attribute></container-transaction></assembly-descriptor>
                        </ejb-jar>""").facts(new JavaLanguage());

        assertThat(of(facts, "B"))
                .containsExactly(
                        "never() NEVER",
                        "plain() REQUIRED by=default",
                        "told(String) REQUIRES_NEW by=descriptor",
                        "told(int) REQUIRED by=default");
        assertThat(of(facts, "O"))
                .containsExactly("a() CODE UserTransaction.begin", "d() CODE Connection.setAutoCommit");
        assertThat(of(facts, "E")).containsExactly("f() CODE EntityTransaction.begin");
        assertThat(of(facts, "D")).containsExactly("x() REQUIRED by=default");
    }

    @Test
    void appliesAdviceWhereThePointcutIsExact() {
        Facts facts = new Sources(folder)
                .file("a/service/PetService.java", """
                        package a.service;
                        public interface PetService { void savePet(); void findPet(); }
                        """)
                .file("a/service/Pets.java", """
                        package a.service;
                        public class Pets implements PetService {
                          public void savePet() {} public void findPet() {} public void other() {} }
                        """)
                .file("a/Proxied.java", "package a; public class Proxied { public void store() {} public void x() {} }")
                .file("beans.xml", """
                        <beans xmlns:tx="t" xmlns:aop="a">
                          <tx:advice id="tx"><tx:attributes>
                            <tx:method name="*"/><tx:method name="find*" read-only="true" propagation="SUPPORTS"/>
                          </tx:attributes></tx:advice>
                          <aop:config>
                            <aop:pointcut id="p" expression="execution(* a.service.*Service.*Pet(..))"/>
                            <aop:advisor advice-ref="tx" pointcut-ref="p"/>
                            <aop:advisor advice-ref="tx" pointcut="execution(* a..*.*(..)) and within(b..*)"/>
                          </aop:config>
                          <bean id="base" abstract="true"
                              class="org.springframework.transaction.interceptor.TransactionProxyFactoryBean">
                            <property name="transactionAttributes"><props>
                              <prop key="store*">PROPAGATION_REQUIRED,-OrderException</prop></props></property></bean>
                          <bean id="target" class="a.Proxied"/>
                          <bean id="proxy" parent="base"><property name="target" ref="target"/></bean>
                        </beans>""")
                .facts(new JavaLanguage());

        assertThat(of(facts, "a.service.Pets"))
                .containsExactly("findPet() SUPPORTS readOnly by=xml", "savePet() REQUIRED by=xml");
        assertThat(of(facts, "a.Proxied")).containsExactly("store() REQUIRED rollbackFor=OrderException by=xml");
    }

    @Test
    void matchesPointcutsAsAspectJDoes() {
        assertThat(Pointcut.of("execution(public * a.b..*(..))").map(p -> p.takesType("a.b.c.D")))
                .contains(true);
        assertThat(Pointcut.of("execution(* a.b.*.save*(..))").map(p -> p.takesType("a.b.c.D")))
                .contains(false);
        assertThat(Pointcut.of("execution(* *..S.*(..))").map(p -> p.takesType("x.y.S")))
                .contains(true);
        assertThat(Pointcut.of("execution(* a.S.save(..)) || bean(x)")).isEmpty();
        assertThat(Pointcut.of("execution(* a.S.save(String))")).isEmpty();
        assertThat(Pointcut.of("execution(@X * a.S.save(..))")).isEmpty();
        assertThat(Pointcut.of("execution(* a.S+.save(..))")).isEmpty();
        assertThat(Pointcut.of("execution(")).isEmpty();
        assertThat(Pointcut.of("execution(())")).isEmpty();
    }
}
