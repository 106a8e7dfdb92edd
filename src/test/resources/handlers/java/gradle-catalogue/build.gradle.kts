plugins { java }

dependencies {
    implementation(platform(libs.aws.bom))
    implementation(libs.aws.lambda.core)
    implementation(libs.aws.s3)
    testImplementation(libs.aws.v1.s3)
}
