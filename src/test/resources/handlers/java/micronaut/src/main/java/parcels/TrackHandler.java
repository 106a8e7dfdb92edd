package parcels;

import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.core.SdkBytes;

public class TrackHandler extends MicronautRequestHandler<Parcel, Boolean> {
  @Inject KinesisClient kinesis;

  @Override
  public Boolean execute(Parcel parcel) {
    kinesis.putRecord(
        r ->
            r.streamName(System.getenv("PARCELS"))
                .partitionKey(parcel.id())
                .data(SdkBytes.fromUtf8String(parcel.place())));
    return true;
  }
}
