package com.heritagebank.teller.model;

import java.io.Serializable;

/** A customer; mapped by Customer.hbm.xml. */
public class Customer implements Serializable {

    private static final long serialVersionUID = 1L;

    private Integer id;
    private String name;
    private String street;
    private String city;
    private Integer branch;

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public Integer getBranch() {
        return branch;
    }

    public void setBranch(Integer branch) {
        this.branch = branch;
    }
}
