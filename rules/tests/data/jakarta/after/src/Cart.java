import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import javax.sql.DataSource;

@Stateless
class Cart extends HttpServlet {
    @Inject
    private EntityManager manager;
    private DataSource source;
    private HttpServletRequest request;
}
