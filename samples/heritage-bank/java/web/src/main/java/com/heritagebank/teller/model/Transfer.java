package com.heritagebank.teller.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Date;

/** A booked transfer. */
public class Transfer implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int id;
    private final long fromAccount;
    private final long toAccount;
    private final BigDecimal amount;
    private final Date bookedOn;
    private final String tellerId;
    private final String narrative;

    public Transfer(int id, long fromAccount, long toAccount, BigDecimal amount, Date bookedOn, String tellerId,
            String narrative) {
        this.id = id;
        this.fromAccount = fromAccount;
        this.toAccount = toAccount;
        this.amount = amount;
        this.bookedOn = bookedOn;
        this.tellerId = tellerId;
        this.narrative = narrative;
    }

    public int getId() {
        return id;
    }

    public long getFromAccount() {
        return fromAccount;
    }

    public long getToAccount() {
        return toAccount;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public Date getBookedOn() {
        return bookedOn;
    }

    public String getTellerId() {
        return tellerId;
    }

    public String getNarrative() {
        return narrative;
    }
}
