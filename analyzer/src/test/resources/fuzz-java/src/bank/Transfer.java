package bank;

import java.math.BigDecimal;
import java.util.*;
import javax.persistence.*;
import javax.ws.rs.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

@Entity
@Table(name = "TRANSFER")
@NamedQueries({
    @NamedQuery(name = "Transfer.open", query = "select t from Transfer t where t.state = 'OPEN'"),
    @NamedQuery(name = Transfer.ALL, query = "from Transfer")})
public class Transfer {
    public static final String ALL = "Transfer.all";
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
    @Column(name = "AMOUNT", nullable = false) private BigDecimal amount;
    @OneToMany(mappedBy = "transfer", cascade = {CascadeType.PERSIST, CascadeType.REMOVE}) private Set<Booking> bookings = new HashSet<>();
    @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "ACCOUNT_ID") private Account account;
    public Long getId() { return id; }
}
@Entity class Booking { @Id long id; @ManyToOne Transfer transfer; }
@Entity class Account { @Id long id; String owner; }
@Path("/transfers/{id: [0-9]+}")
class TransferResource {
    @PersistenceContext EntityManager manager;
    @GET @Produces("application/json") public Transfer find(@PathParam("id") long id) { return manager.find(Transfer.class, id); }
    @POST public void save(Transfer transfer) {
        manager.persist(transfer);
        manager.createNamedQuery("Transfer.open").getResultList();
        manager.createNativeQuery("delete from BOOKING where TRANSFER_ID = " + transfer.getId()).executeUpdate();
    }
}
@Controller @RequestMapping({"/bank", "/b"})
class BankController {
    @GetMapping(value = "/list", params = "all=1") String list(@RequestParam(required = false) String sort) { return "redirect:/accounts"; }
    @RequestMapping(path = "/{id}", method = {RequestMethod.POST, RequestMethod.PUT}) @ResponseBody String post(@PathVariable int id) { return "ok"; }
}
