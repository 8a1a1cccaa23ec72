import javax.ejb.Stateless;
import javax.inject.Inject;
import javax.persistence.EntityManager;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.sql.DataSource;

@Stateless
class Cart extends HttpServlet {
    @Inject
    private EntityManager manager;
    private DataSource source;
    private HttpServletRequest request;
}
