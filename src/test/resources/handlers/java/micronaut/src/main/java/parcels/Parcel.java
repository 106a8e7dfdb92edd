package parcels;

public record Parcel(String id, String place) {}
